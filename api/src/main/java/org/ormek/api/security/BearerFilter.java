package org.ormek.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ormek.api.error.ProblemJson;
import org.ormek.api.error.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the bearer token (RFC 6750, 2.1), counts the request of its key and checks the announced size of the body, before anything is parsed. */
final class BearerFilter extends OncePerRequestFilter {

    /** What a key has beside its role if it sees all datasets, those to come as well. */
    static final String SEES_ALL = "SEES_ALL";

    private final ApiKeys keys;
    private final RateLimit rate;
    private final ApiLimits limits;

    BearerFilter(ApiKeys keys, RateLimit rate, ApiLimits limits) {
        this.keys = keys;
        this.rate = rate;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<Refusal> refusal;
        try {
            refusal = admit(request).or(() -> tooLarge(request));
        } catch (DataAccessException e) {
            logger.error("The store does not answer", e);
            refusal = Optional.of(new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "The store of keys does not answer now. Send the request again in a moment.",
                    java.time.Duration.ofSeconds(5)));
        }
        if (refusal.isPresent()) {
            ProblemJson.write(request, response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Refusal> admit(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        Optional<Asker> asker = keys.authenticate(header.substring(7).strip());
        asker.ifPresent(known -> SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(known, null, authorities(known))));
        return asker.flatMap(known -> rate.take(known.key()));
    }

    private static List<SimpleGrantedAuthority> authorities(Asker asker) {
        SimpleGrantedAuthority role = new SimpleGrantedAuthority(asker.role().name());
        return asker.seesAll() ? List.of(role, new SimpleGrantedAuthority(SEES_ALL)) : List.of(role);
    }

    private Optional<Refusal> tooLarge(HttpServletRequest request) {
        long most = request.getRequestURI().equals("/api/v1/imports") ? limits.upload().toBytes() : limits.body().toBytes();
        return request.getContentLengthLong() <= most ? Optional.empty() : Optional.of(new Refusal(HttpStatus.CONTENT_TOO_LARGE,
                "The body has " + request.getContentLengthLong() + " bytes; this address takes " + most + ". Split the file, or import it with './ormek ingest'."));
    }
}
