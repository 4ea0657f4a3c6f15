package org.ormek.api.page;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.ormek.api.words.ReportWords;
import org.ormek.model.Sha256;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A template as a page and as a PDF, in Kazakh, Russian and English. All that evidence holds is escaped; nothing is loaded. */
public final class ReportPages {

    private static final String FOLDER = "org/ormek/api/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String template;
    private final String contentPolicy;

    /** With a template; its one style sheet stands in it between the tags {@code style}. */
    public ReportPages(String template) {
        this.template = template;
        this.contentPolicy = "default-src 'none'; style-src 'sha256-" + styleDigest(template) + "'; base-uri 'none'; form-action 'none'";
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** For the page: nothing is loaded or run, and the one style sheet is the one that is in it. */
    public String contentPolicy() {
        return contentPolicy;
    }

    /** The page in HTML. The template sees the report, the words of the language as {@code w}, and the policy. */
    public String html(Object report, String language) {
        return engine.process(template, new Context(Locale.of(language), Map.of("report", report, "w", ReportWords.of(language), "policy", contentPolicy)));
    }

    /** The bytes of the HTML in UTF-8. */
    public byte[] htmlBytes(Object report, String language) {
        return html(report, language).getBytes(StandardCharsets.UTF_8);
    }

    /** The page in PDF, with the fonts inside. */
    public byte[] pdf(Object report, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(ReportFonts::regular, "DejaVu Sans", 400, com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(ReportFonts::bold, "DejaVu Sans", 700, com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html(report, language))), "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Content Security Policy Level 3, 8.4: the digest of what stands between the tags. */
    private static String styleDigest(String template) {
        try (InputStream in = Objects.requireNonNull(ReportPages.class.getResourceAsStream("/" + FOLDER + template + ".html"))) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
            MessageDigest digest = Sha256.newDigest();
            return Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
