package org.ormek.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The document itself, or one attachment, package entry or embedded object of it.
 *
 * @param name        its name, if it has one
 * @param contentType its media type as recognised from its bytes
 * @param depth       0 for the document itself, 1 for what lies in it, and so on
 * @param text        its text, without the text of what lies in it
 * @param verdict     how its reading ended
 * @param problem     what an operator should know; absent when there is nothing
 */
record Part(
        @Nullable String name,
        String contentType,
        int depth,
        String text,
        Verdict verdict,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem) {}
