package org.ormek.console.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the controllers of the console their {@link Visit}. */
@Component
public class Visits implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** Cookie of the language; holds nothing else. */
    public static final String LANGUAGE = "ormek_language";
    /** Cookie of the theme; holds nothing else. */
    public static final String THEME = "ormek_theme";
    /** Kazakh goes first. */
    public static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    /** What a person may choose. */
    public static final List<String> THEMES = List.of("system", "light", "dark");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return of((HttpServletRequest) request.getNativeRequest());
    }

    /** The visit of a request. */
    public static Visit of(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String query = request.getQueryString();
        return new Visit(known != null && known.getPrincipal() instanceof Asker asker ? asker : null, language(request), chosen(request, THEME, THEMES).orElse("system"),
                csrf == null ? "" : csrf.getToken(), request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** What the address asks for, what was chosen before, what the browser prefers, Kazakh. */
    private static String language(HttpServletRequest request) {
        String wished = request.getParameter("lang");
        if (wished != null && LANGUAGES.contains(wished)) {
            return wished;
        }
        return chosen(request, LANGUAGE, LANGUAGES).orElseGet(() -> java.util.Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(LANGUAGES::contains).findFirst().orElse("kk"));
    }

    private static Optional<String> chosen(HttpServletRequest request, String name, List<String> choices) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).filter(choices::contains).findFirst();
    }
}
