package org.ormek.crawl.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.fetch.Exchange;

/** Finds the bodies that revisit records of a file refer to, if they stand in the same file; memory is bounded. */
final class EarlierBodies {

    private static final int REMEMBERED = 100_000;

    private final Path file;
    private final Map<String, Long> places = new HashMap<>();

    /** Of one file. */
    EarlierBodies(Path file) {
        this.file = file;
    }

    /** Notes where an answer stands. */
    void remember(WarcPiece piece) {
        if (piece.offset() >= 0 && !piece.type().equals("revisit") && places.size() < REMEMBERED) {
            note(piece.id(), piece.offset());
            note(piece.header("WARC-Payload-Digest").toLowerCase(Locale.ROOT), piece.offset());
        }
    }

    private void note(String name, long offset) {
        if (!name.isEmpty()) {
            places.putIfAbsent(name, offset);
        }
    }

    /** The body that a revisit refers to; an empty one if it stands elsewhere. */
    byte[] find(WarcPiece revisit) throws IOException {
        @Nullable Long at = places.get(revisit.header("WARC-Refers-To"));
        at = at != null ? at : places.get(revisit.header("WARC-Payload-Digest").toLowerCase(Locale.ROOT));
        if (at == null) {
            return new byte[0];
        }
        try (WarcRecords records = new WarcRecords(file, at)) {
            WarcPiece piece = records.next();
            if (piece == null || !ForeignRecord.isAnswer(piece)) {
                return new byte[0];
            }
            Exchange exchange = ForeignRecord.exchange(piece, null);
            return exchange.body();
        }
    }
}
