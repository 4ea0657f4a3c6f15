package org.ormek.crawl.discover;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that matter, gathered in one walk over it.
 *
 * @param all     in document order
 * @param leading those that may lead elsewhere
 * @param metas   meta elements
 * @param inputs  fields of forms, and elements with something to copy
 * @param told    scripts that tell search engines of the page (JSON-LD)
 * @param images  pictures
 * @param base    the first base element; null if none
 */
record PageElements(List<Element> all, List<Element> leading, List<Element> metas, List<Element> inputs, List<Element> told, List<Element> images, @Nullable Element base) {

    static PageElements of(Document page) {
        List<Element> all = page.getAllElements();
        List<Element> leading = new ArrayList<>();
        List<Element> metas = new ArrayList<>();
        List<Element> inputs = new ArrayList<>();
        List<Element> told = new ArrayList<>();
        List<Element> images = new ArrayList<>();
        Element base = null;
        for (Element element : all) {
            switch (element.normalName()) {
                case "a", "area", "form", "iframe", "frame", "link" -> leading.add(element);
                case "script" -> {
                    if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
                        told.add(element);
                    } else if (!element.hasAttr("src")) {
                        leading.add(element);
                    }
                }
                case "meta" -> {
                    metas.add(element);
                    leading.add(element);
                }
                case "input", "textarea" -> inputs.add(element);
                case "img" -> images.add(element);
                case "base" -> base = base == null && element.hasAttr("href") ? element : base;
                default -> {
                    if (element.attributesSize() > 0 && (element.hasAttr("data-clipboard-text") || element.hasAttr("data-address") || element.hasAttr("data-wallet"))) {
                        inputs.add(element);
                    }
                    if (element.attributesSize() > 0 && (element.hasAttr("onclick") || element.hasAttr("data-cfemail"))) {
                        leading.add(element);
                    }
                }
            }
        }
        return new PageElements(all, leading, metas, inputs, told, images, base);
    }
}
