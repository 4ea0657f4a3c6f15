package org.ormek.console.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.ormek.api.words.ReportWords;
import org.ormek.console.oidc.OidcProvider;
import org.ormek.console.page.Formats;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Visits;
import org.ormek.console.page.Words;
import org.ormek.model.OrmekException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out, one-time links, the purpose of looking, language and theme. */
@Controller
class SignInController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Pages pages;
    /** Name of the provider through which people may sign in as well; empty if there is none. */
    private final String oidc;

    SignInController(Accounts accounts, Invitations invitations, Pages pages, Optional<OidcProvider> provider) {
        this.oidc = provider.map(OidcProvider::name).orElse("");
        this.accounts = accounts;
        this.invitations = invitations;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> form(Visit visit, @RequestParam(defaultValue = "/") String next) {
        return visit.asker() != null ? Pages.see(Pages.local(next)) : form(visit, HttpStatus.OK, "", "", next);
    }

    private ResponseEntity<String> form(Visit visit, HttpStatus status, String name, String problem, String next) {
        return pages.page(visit, status, "signin", Map.of("name", name, "problem", problem, "next", Pages.local(next), "nobody", !accounts.hasAdmin(), "oidc", oidc));
    }

    @PostMapping("/sign-in")
    ResponseEntity<String> signIn(Visit visit, @RequestParam String name, @RequestParam String password, @RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        ReportWords words = Words.of(visit.language());
        return switch (accounts.signIn(name, password)) {
            case SignIn.Opened opened -> {
                Session.begin(request, opened.account());
                yield Pages.see(Pages.local(next));
            }
            case SignIn.Wrong wrong -> form(visit, HttpStatus.UNAUTHORIZED, name, words.get("signIn.wrong"), next);
            case SignIn.Locked locked -> form(visit, HttpStatus.TOO_MANY_REQUESTS, name, words.fillAll("signIn.locked", new Formats(visit.language()).moment(locked.until())), next);
        };
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        Session.end(request);
        return Pages.see("/sign-in");
    }

    @GetMapping("/invitation")
    ResponseEntity<String> invitation(Visit visit, @RequestParam String token) {
        return invitation(visit, HttpStatus.OK, token, "", "");
    }

    private ResponseEntity<String> invitation(Visit visit, HttpStatus status, String token, String name, String problem) {
        Optional<Invitations.Invitation> found = invitations.find(token);
        return pages.page(visit, found.isPresent() ? status : HttpStatus.GONE, "invitation", Map.of("open", found.isPresent(), "token", token, "problem", problem,
                "fixed", found.map(one -> one.name() != null).orElse(false), "name", found.map(one -> one.name() == null ? name : one.name()).orElse(""), "oidc", oidc));
    }

    @PostMapping("/invitation")
    ResponseEntity<String> accept(Visit visit, @RequestParam String token, @RequestParam(defaultValue = "") String name, @RequestParam String password, @RequestParam String again,
                                  HttpServletRequest request) {
        if (!password.equals(again)) {
            return invitation(visit, HttpStatus.UNPROCESSABLE_CONTENT, token, name, Words.of(visit.language()).get("invitation.differ"));
        }
        try {
            Session.begin(request, invitations.accept(token, name, password));
        } catch (OrmekException e) {
            return invitation(visit, HttpStatus.UNPROCESSABLE_CONTENT, token, name, Words.of(visit.language()).get("invitation.rules"));
        }
        return Pages.see("/");
    }

    @GetMapping("/purpose")
    ResponseEntity<String> purpose(Visit visit, @RequestParam(defaultValue = "/") String next) {
        return purpose(visit, HttpStatus.OK, next, String.valueOf(visit.signedIn().purpose() == null ? "" : visit.signedIn().purpose()), "");
    }

    private ResponseEntity<String> purpose(Visit visit, HttpStatus status, String next, String given, String problem) {
        return pages.page(visit, status, "purpose", Map.of("next", Pages.local(next), "given", given, "problem", problem));
    }

    @PostMapping("/purpose")
    ResponseEntity<String> say(Visit visit, @RequestParam String purpose, @RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        String said = purpose.strip();
        if (said.length() < 5 || said.length() > 500 || said.codePoints().anyMatch(Character::isISOControl)) {
            return purpose(visit, HttpStatus.UNPROCESSABLE_CONTENT, next, purpose, Words.of(visit.language()).get("page.noPurpose"));
        }
        Session.setPurpose(request, said);
        return Pages.see(Pages.local(next));
    }

    /** Language and theme; kept in cookies that scripts cannot read and that hold nothing else. */
    @PostMapping("/appearance")
    ResponseEntity<String> appearance(@RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "/") String next,
                                      HttpServletRequest request, HttpServletResponse response) {
        if (Visits.LANGUAGES.contains(language)) {
            response.addCookie(cookie(Visits.LANGUAGE, language, request));
        }
        if (Visits.THEMES.contains(theme)) {
            response.addCookie(cookie(Visits.THEME, theme, request));
        }
        return Pages.see(Pages.local(next));
    }

    private static Cookie cookie(String name, String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
