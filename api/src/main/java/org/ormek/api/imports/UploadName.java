package org.ormek.api.imports;

import org.jspecify.annotations.Nullable;
import org.ormek.api.error.BadRequest;

/** The name of an uploaded file. It is shown and decides the format by its ending; it is never a path. */
public final class UploadName {

    private UploadName() {
    }

    /** The last part of what the client sent; throws {@link BadRequest} if nothing usable is left. */
    public static String of(@Nullable String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
        if (name.isEmpty() || name.length() > 255 || name.codePoints().anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE)) {
            throw new BadRequest("The part 'file' needs a file name of 1 to 255 characters; its ending says the format.");
        }
        return name;
    }
}
