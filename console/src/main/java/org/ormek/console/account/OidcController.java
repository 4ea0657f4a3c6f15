package org.ormek.console.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.ormek.console.oidc.ExternalIdentity;
import org.ormek.console.oidc.OidcAttempt;
import org.ormek.console.oidc.OidcAttempts;
import org.ormek.console.oidc.OidcProvider;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.model.OrmekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in through a provider of OpenID Connect. An account is bound to a provider's identity by a one-time link alone; nobody gets in for being known there. */
@Controller
class OidcController {

    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);
    private static final String TICKET = "ormek_oidc";

    private final Optional<OidcProvider> provider;
    private final OidcAttempts attempts;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Pages pages;

    OidcController(Optional<OidcProvider> provider, OidcAttempts attempts, Accounts accounts, Invitations invitations, Pages pages) {
        this.provider = provider;
        this.attempts = attempts;
        this.accounts = accounts;
        this.invitations = invitations;
        this.pages = pages;
    }

    /** Sends the browser to the provider. */
    @GetMapping("/sign-in/oidc")
    ResponseEntity<String> leave(Visit visit, @RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "") @Size(max = 200) String invitation,
                                 HttpServletRequest request, HttpServletResponse response) {
        if (provider.isEmpty()) {
            return Pages.see("/sign-in");
        }
        String ticket = attempts.begin(invitation, Pages.local(next));
        try {
            URI there = provider.get().addressFor(attempts.find(ticket).orElseThrow());
            response.addCookie(ticket(ticket, (int) OidcAttempts.PATIENCE.toSeconds(), request));
            return Pages.see(there.toString());
        } catch (OrmekException e) {
            LOG.warn("Signing in through {} failed: {}", provider.get().name(), e.getMessage());
            attempts.take(ticket);
            return told(visit, HttpStatus.BAD_GATEWAY, "signIn.oidcFailed");
        }
    }

    /** Takes the browser back. */
    @GetMapping("/sign-in/oidc/callback")
    ResponseEntity<String> back(Visit visit, @CookieValue(name = TICKET, defaultValue = "") String ticket, HttpServletRequest request, HttpServletResponse response) {
        Optional<OidcAttempt> attempt = attempts.take(ticket);
        response.addCookie(ticket("", 0, request));
        if (provider.isEmpty() || attempt.isEmpty()) {
            return told(visit, HttpStatus.BAD_REQUEST, "signIn.oidcOver");
        }
        ExternalIdentity identity;
        try {
            identity = provider.get().identify(attempt.get(), String.valueOf(request.getQueryString()));
        } catch (OrmekException e) {
            LOG.warn("Signing in through {} failed: {}", provider.get().name(), e.getMessage());
            return told(visit, HttpStatus.FORBIDDEN, "signIn.oidcFailed");
        }
        Optional<Account> account;
        try {
            account = attempt.get().invitation().isEmpty() ? accounts.find(identity).filter(known -> !known.disabled()) : Optional.of(invitations.accept(attempt.get().invitation(), identity));
        } catch (OrmekException e) {
            return told(visit, HttpStatus.UNPROCESSABLE_CONTENT, "signIn.oidcLink");
        }
        if (account.isEmpty()) {
            return told(visit, HttpStatus.FORBIDDEN, "signIn.oidcUnknown");
        }
        Session.begin(request, account.get());
        // A redirect would still count as coming from the provider's site, so that the browser would keep the strict cookie of the session back.
        response.setHeader("Refresh", "0; url=" + attempt.get().next());
        return pages.page(visit, "signedin", Map.of("next", attempt.get().next()));
    }

    private ResponseEntity<String> told(Visit visit, HttpStatus status, String word) {
        return pages.page(visit, status, "signin", Map.of("name", "", "problem", Words.of(visit.language()).get(word), "next", "/", "nobody", false, "oidc", provider.map(OidcProvider::name).orElse("")));
    }

    /** Lax, for it has to come back from the provider's site; it opens nothing without what the provider signs. */
    private static Cookie ticket(String value, int seconds, HttpServletRequest request) {
        Cookie cookie = new Cookie(TICKET, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/sign-in");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
