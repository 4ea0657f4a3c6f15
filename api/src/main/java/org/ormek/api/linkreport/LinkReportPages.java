package org.ormek.api.linkreport;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Link reports as a page and as a PDF, in Kazakh, Russian and English. All that evidence holds is escaped; nothing is loaded. */
public final class LinkReportPages {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** With the template of this package. */
    public LinkReportPages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("org/ormek/api/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** The page in HTML. */
    public String html(LinkReport report, String language) {
        return engine.process("linkreport", new Context(Locale.of(language), Map.of("report", report, "t", ReportTexts.of(language), "lang", language)));
    }

    /** The page in PDF, with the fonts inside. */
    public byte[] pdf(LinkReport report, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", 400, com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL, true);
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

    /** The bytes of the HTML in UTF-8. */
    public byte[] htmlBytes(LinkReport report, String language) {
        return html(report, language).getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(LinkReportPages.class.getResourceAsStream("/org/ormek/api/fonts/" + name));
    }
}
