package org.ormek.api.resources;

import java.nio.charset.StandardCharsets;
import org.ormek.model.Sha256;

/** The number of a site in a dataset. */
final class ResourceNumber {

    static final String FORM = "^[0-9a-f]{32}$";
    static final String FORM_WORDS = "must be 32 hexadecimal digits";

    private ResourceNumber() {
    }

    static String of(String dataset, String site) {
        return Sha256.ofParts("resource".getBytes(StandardCharsets.UTF_8), dataset.getBytes(StandardCharsets.UTF_8), site.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
