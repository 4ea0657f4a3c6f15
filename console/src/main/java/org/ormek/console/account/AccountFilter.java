package org.ormek.console.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ormek.api.security.Asker;
import org.ormek.api.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the request that of the account of its session, read anew each time, so that a change of an account counts at once. It also
 * refuses large bodies of those who may not send any, before anything is parsed.
 */
final class AccountFilter extends OncePerRequestFilter {

    private static final long SMALL = 256 * 1024;

    private final Accounts accounts;

    AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<Account> account = Session.account(request, accounts);
        account.ifPresent(known -> {
            Asker asker = known.asker(Session.purpose(request));
            List<SimpleGrantedAuthority> authorities = new ArrayList<>(List.of(new SimpleGrantedAuthority(asker.role().name())));
            if (asker.seesAll()) {
                authorities.add(new SimpleGrantedAuthority("SEES_ALL"));
            }
            SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(asker, null, authorities));
        });
        boolean uploads = account.filter(known -> known.role() == Role.OPERATOR || known.role() == Role.ADMIN).isPresent() && request.getRequestURI().equals("/imports");
        boolean multipart = String.valueOf(request.getContentType()).startsWith("multipart/");
        long most = request.getRequestURI().startsWith("/boards/") && account.isPresent() ? 16 * SMALL : SMALL;
        if (!uploads && (multipart || request.getContentLengthLong() > most)) {
            request.setAttribute("refused", "tooMuch");
            request.getRequestDispatcher("/refused").forward(new WithoutBody(request), response);
            return;
        }
        chain.doFilter(request, response);
    }
}
