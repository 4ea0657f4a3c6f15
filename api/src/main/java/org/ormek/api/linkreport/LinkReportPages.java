package org.ormek.api.linkreport;

import org.ormek.api.page.ReportPages;

/** Link reports as a page and as a PDF. */
public final class LinkReportPages {

    private final ReportPages pages = new ReportPages("linkreport");

    /** The page in HTML. */
    public String html(LinkReport report, String language) {
        return pages.html(report, language);
    }

    /** The bytes of the HTML in UTF-8. */
    public byte[] htmlBytes(LinkReport report, String language) {
        return pages.htmlBytes(report, language);
    }

    /** The page in PDF, with the fonts inside. */
    public byte[] pdf(LinkReport report, String language) {
        return pages.pdf(report, language);
    }

    /** For the page: nothing is loaded or run. */
    String contentPolicy() {
        return pages.contentPolicy();
    }
}
