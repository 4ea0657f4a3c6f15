package org.ormek.console.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders pages. All that evidence holds is escaped by the template engine. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String classification;

    /** With the line that stands on top of every page; blank for the usual one in the language of the page. */
    Pages(@Value("${ormek.console.classification:}") String classification) {
        this.classification = classification;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("org/ormek/console/templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** A page. The template sees its values by name, the visit as {@code v}, the words as {@code w} and the figures as {@code f}. */
    public ResponseEntity<String> page(Visit visit, String template, Map<String, ?> values) {
        return page(visit, HttpStatus.OK, template, values);
    }

    /** A page with another status. */
    public ResponseEntity<String> page(Visit visit, HttpStatus status, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("v", visit);
        all.put("w", Words.of(visit.language()));
        all.put("f", new Formats(visit.language()));
        all.put("classification", classification(visit.language()));
        return ResponseEntity.status(status).contentType(HTML).body(engine.process(template, new Context(Locale.of(visit.language()), all)));
    }

    /** The line that says how what is shown may be handed on. */
    public String classification(String language) {
        return classification.isBlank() ? Words.of(language).get("classification") : classification;
    }

    /** The way to another page after a form was sent (RFC 9110, 15.4.4). */
    public static ResponseEntity<String> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", path).build();
    }

    /** A path of this server, if the text is one; else the home page, so that nobody is led elsewhere (CWE-601). */
    public static String local(String path) {
        return path.matches("/(?![/\\\\])[^\\s\\\\]{0,3900}") || path.equals("/") ? path : "/";
    }
}
