package org.ormek.api.security;

import static org.ormek.api.security.Role.ADMIN;
import static org.ormek.api.security.Role.CONSUMER;
import static org.ormek.api.security.Role.INVESTIGATOR;
import static org.ormek.api.security.Role.OPERATOR;
import static org.ormek.api.security.Role.SUPERVISOR;
import static org.ormek.api.security.Role.VIEWER;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.ormek.api.error.ProblemJson;
import org.ormek.api.error.Refusal;
import org.ormek.api.error.SafeHeaders;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may call what. Nothing but health and the scripts and styles of pages answers without a key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiLimits.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiKeys keys, ApiLimits limits) {
        RateLimit rate = new RateLimit(limits);
        http.csrf(csrf -> csrf.disable()) // bearer tokens are sent by the caller, never by the browser itself
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.disable()).formLogin(form -> form.disable()).logout(logout -> logout.disable())
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(stranger(rate))
                        .accessDeniedHandler((request, response, e) -> ProblemJson.write(request, response, new Refusal(HttpStatus.FORBIDDEN,
                                "The role of this key may not do this, or it would have to see all datasets. Ask an administrator for another key."))))
                .addFilterBefore(new BearerFilter(keys, rate, limits), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    StreamLimit streamLimit(ApiLimits limits) {
        return new StreamLimit(limits.streams(), limits.streamsOfAll());
    }

    /** Methods that the controllers then refuse with the right one; what is not even a method of HTTP is refused here. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"));
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(SafeHeaders.CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(SafeHeaders.PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll() // admitted already as a request
                .requestMatchers("/assets/**", "/actuator/health", "/actuator/health/**").permitAll();
        // Metrics count over all datasets, so only who sees them all may see the metrics.
        requests.requestMatchers("/actuator/**").access(AuthorizationManagers.allOf(AuthorityAuthorizationManager.hasAnyAuthority(OPERATOR.name(), ADMIN.name()),
                AuthorityAuthorizationManager.hasAuthority(BearerFilter.SEES_ALL)));
        allow(requests, OPERATOR).to("/api/v1/imports", "/api/v1/jobs/**", "/api/v1/crawls", "/api/v1/crawls/**");
        requests.requestMatchers(HttpMethod.GET, "/api/v1/reidentifications").hasAnyAuthority(INVESTIGATOR.name(), SUPERVISOR.name(), ADMIN.name());
        allow(requests, INVESTIGATOR).to("/api/v1/reidentifications", "/api/v1/reidentifications/*/reveal", "/api/v1/judgements", "/api/v1/judgements/*");
        allow(requests, SUPERVISOR).to("/api/v1/reidentifications/*/approve");
        allow(requests, INVESTIGATOR, OPERATOR).to("/api/v1/cluster-runs", "/api/v1/cluster-runs/*", "/api/v1/cluster-runs/*/events", "/api/v1/cluster-runs/*/stop");
        allow(requests, INVESTIGATOR, OPERATOR, CONSUMER).to("/api/v1/block-lists/*");
        allow(requests, INVESTIGATOR, OPERATOR).to("/api/v1/resources/checks");
        allow(requests, INVESTIGATOR, SUPERVISOR).to("/api/v1/resources", "/api/v1/resources/*", "/api/v1/resources/*/decisions/*/confirm");
        allow(requests, INVESTIGATOR).to("/api/v1/resources/*/decisions");
        allow(requests, VIEWER, INVESTIGATOR, OPERATOR).to("/api/v1/statistics");
        allow(requests, INVESTIGATOR).to("/api/v1/search/texts");
        allow(requests, INVESTIGATOR, CONSUMER).to("/api/v1/entities/*/report", "/api/v1/entities/report", "/api/v1/link-reports", "/api/v1/clusters/*/export",
                "/api/v1/clusters/*/explain", "/api/v1/clusters/*/explain/*");
        allow(requests, VIEWER, INVESTIGATOR, CONSUMER).to("/api/v1/search", "/api/v1/entities", "/api/v1/entities/*",
                "/api/v1/clusters", "/api/v1/clusters/*", "/api/v1/entities/*/cluster");
        requests.requestMatchers("/v3/api-docs/**").authenticated().anyRequest().hasAuthority(ADMIN.name());
    }

    @FunctionalInterface
    private interface Paths {
        void to(String... paths);
    }

    /** Administrators are always allowed. */
    private static Paths allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, Role... roles) {
        String[] names = Arrays.copyOf(Arrays.stream(roles).map(Role::name).toArray(String[]::new), roles.length + 1);
        names[roles.length] = ADMIN.name();
        return paths -> requests.requestMatchers(paths).hasAnyAuthority(names);
    }

    private static AuthenticationEntryPoint stranger(RateLimit rate) {
        return (request, response, e) -> ProblemJson.write(request, response, rate.takeOfStranger().orElseGet(() -> new Refusal(HttpStatus.UNAUTHORIZED,
                "Send a key that is valid as 'Authorization: Bearer ork_...'. './ormek keys' makes one.")));
    }
}
