package org.ormek.console.account;

import static org.ormek.api.security.Role.ADMIN;
import static org.ormek.api.security.Role.CONSUMER;
import static org.ormek.api.security.Role.INVESTIGATOR;
import static org.ormek.api.security.Role.OPERATOR;
import static org.ormek.api.security.Role.SUPERVISOR;
import static org.ormek.api.security.Role.VIEWER;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ormek.api.error.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open which page. The HTTP interface keeps its own rules, and its calls are made with keys alone. */
@Configuration(proxyBeanMethods = false)
public class ConsoleSecurity {

    /** Nothing from elsewhere, nothing inside the page is run or styled by itself; pictures that the page makes are allowed. */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    private static final String[] PAGES = {"/", "/sign-in", "/sign-in/**", "/sign-out", "/invitation", "/purpose", "/appearance", "/search", "/entity", "/entity/**", "/clusters", "/clusters/**", "/cluster-runs", "/cluster-runs/**", "/judgements", "/judgements/**", "/resources", "/resources/**", "/block-lists/*", "/crawls", "/crawls/**",
        "/link", "/link/**", "/imports", "/imports/**", "/boards", "/boards/**", "/help", "/admin/**", "/interface", "/interface/**", "/refused"};

    /** Scripts and styles hold no data: a browser may keep them and asks whether they are still the same. */
    @Bean
    @Order(5)
    SecurityFilterChain assetSecurity(HttpSecurity http) {
        http.securityMatcher("/assets/**").csrf(csrf -> csrf.disable()).requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers(headers.cacheControl(cache -> cache.disable())))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain pagesSecurity(HttpSecurity http, Accounts accounts) {
        http.securityMatcher(PAGES).requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(context -> context.requireExplicitSave(true))
                .httpBasic(basic -> basic.disable()).formLogin(form -> form.disable()).logout(logout -> logout.disable())
                .headers(ConsoleSecurity::headers)
                .authorizeHttpRequests(ConsoleSecurity::rules)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) -> toSignIn(request, response))
                        .accessDeniedHandler((request, response, e) -> {
                            if (e instanceof CsrfException && Session.account(request, accounts).isEmpty()) {
                                toSignIn(request, response);
                            } else {
                                request.setAttribute("refused", e instanceof CsrfException ? "stale" : "forbidden");
                                request.getRequestDispatcher("/refused").forward(request, response);
                            }
                        }))
                .addFilterBefore(new AccountFilter(accounts), CsrfFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(SafeHeaders.PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                .requestMatchers("/sign-in", "/sign-in/**", "/invitation", "/appearance", "/refused").permitAll()
                .requestMatchers("/admin/**").hasAuthority(ADMIN.name())
                .requestMatchers("/imports", "/imports/**").hasAnyAuthority(OPERATOR.name(), ADMIN.name())
                .requestMatchers("/resources/checks").hasAnyAuthority(INVESTIGATOR.name(), ADMIN.name())
                .requestMatchers("/resources", "/resources/*", "/resources/*/decisions/*/confirm").hasAnyAuthority(INVESTIGATOR.name(), SUPERVISOR.name(), ADMIN.name())
                .requestMatchers("/resources/**").hasAnyAuthority(INVESTIGATOR.name(), ADMIN.name())
                .requestMatchers("/block-lists/*").hasAnyAuthority(INVESTIGATOR.name(), OPERATOR.name(), CONSUMER.name(), ADMIN.name())
                .requestMatchers("/crawls", "/crawls/**").hasAnyAuthority(OPERATOR.name(), ADMIN.name())
                .requestMatchers("/judgements", "/judgements/**").hasAnyAuthority(INVESTIGATOR.name(), ADMIN.name())
                .requestMatchers("/cluster-runs", "/cluster-runs/**").hasAnyAuthority(INVESTIGATOR.name(), OPERATOR.name(), ADMIN.name())
                .requestMatchers("/clusters/*/why").hasAnyAuthority(INVESTIGATOR.name(), CONSUMER.name(), ADMIN.name())
                .requestMatchers("/link", "/link/**").hasAnyAuthority(INVESTIGATOR.name(), CONSUMER.name(), ADMIN.name())
                .requestMatchers("/search", "/entity", "/entity/**", "/clusters", "/clusters/**", "/boards", "/boards/**")
                .hasAnyAuthority(VIEWER.name(), INVESTIGATOR.name(), CONSUMER.name(), ADMIN.name())
                .anyRequest().authenticated();
    }

    /** A page leads to the sign-in and back; a part of a page, which a script asked for, is told so. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String here = request.getMethod().equals("GET") ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()) : "/";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("X-Board") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/sign-in" + (here.equals("/") ? "" : "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8)));
        }
    }
}
