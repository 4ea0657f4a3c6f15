package org.ormek.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who may call what. Nothing but health and the page shell answers without a key. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiKeys keys) {
        http.csrf(csrf -> csrf.disable()) // bearer tokens are sent by the caller, never by the browser itself
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.disable()).formLogin(form -> form.disable()).logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/", "/index.html", "/assets/**", "/error", "/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasAnyAuthority("ADMIN", "OPERATOR")
                        .requestMatchers("/api/v1/keys/**").hasAuthority("ADMIN")
                        .requestMatchers(HttpMethod.POST, "/api/v1/imports").hasAnyAuthority("ADMIN", "OPERATOR")
                        .requestMatchers("/api/v1/jobs/**").hasAnyAuthority("ADMIN", "OPERATOR")
                        .requestMatchers("/api/v1/statistics").hasAnyAuthority("ADMIN", "VIEWER", "INVESTIGATOR", "OPERATOR")
                        .requestMatchers("/api/v1/entities/*/report", "/api/v1/entities/report").hasAnyAuthority("ADMIN", "INVESTIGATOR", "CONSUMER")
                        .requestMatchers("/api/v1/search", "/api/v1/entities", "/api/v1/entities/*").hasAnyAuthority("ADMIN", "VIEWER", "INVESTIGATOR", "CONSUMER")
                        .requestMatchers("/v3/api-docs/**").authenticated()
                        .anyRequest().hasAuthority("ADMIN"))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, e) -> problem(response, 401, "Unauthorized",
                                "Send a key as 'Authorization: Bearer ork_...'. './ormek keys' makes one."))
                        .accessDeniedHandler((request, response, e) -> problem(response, 403, "Forbidden", "The role of this key may not do this.")))
                .addFilterBefore(new BearerFilter(keys), AuthorizationFilter.class);
        return http.build();
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getWriter().write("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
    }

    /** Reads the bearer token. */
    private static final class BearerFilter extends OncePerRequestFilter {

        private final ApiKeys keys;

        BearerFilter(ApiKeys keys) {
            this.keys = keys;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            String header = request.getHeader("Authorization");
            if (header != null && header.startsWith("Bearer ")) {
                keys.authenticate(header.substring(7).strip()).ifPresent(asker -> SecurityContextHolder.getContext().setAuthentication(
                        new UsernamePasswordAuthenticationToken(asker, null, List.of(new SimpleGrantedAuthority(asker.role().name())))));
            }
            chain.doFilter(request, response);
        }
    }
}
