package org.ormek.crawl.warc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.ormek.crawl.capture.GzipMemberStream;

/**
 * The records of a WARC file (ISO 28500), plain, gzipped one by one or as a whole. The pieces cover the file without gap or
 * overlap. Behind damage it goes on where the next record begins. A record is given only when its end was seen: its
 * checksum, if it is gzipped, or the beginning of what follows.
 */
final class WarcRecords implements Closeable {

    /** More of a record's block is not looked at. */
    static final int MAX_BLOCK = (8 << 20) + (64 << 10);
    private static final long LARGEST_HEAD = 1 << 20;
    private static final long LARGEST_RECORD = 4L << 30;

    private final FileChannel file;
    private final long size;
    private final RecordSearch search;
    private long begin;
    private long number;
    private boolean withoutOffsets;

    private @Nullable GzipMemberStream member;
    private @Nullable HeadLimit limit;
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord ahead;
    private long aheadAt;
    private boolean several;
    private boolean owed;

    /** From a place of the file, where a record must begin. */
    WarcRecords(Path path, long from) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        size = file.size();
        search = new RecordSearch(file);
        begin = from;
    }

    /** True if a gzip member held several records, so that not all pieces have offsets. */
    boolean isWithoutOffsets() {
        return withoutOffsets;
    }

    /** The next piece; null at the end. */
    @Nullable WarcPiece next() throws IOException {
        if (owed) {
            owed = false;
            return WarcPiece.damaged(++number, -1, 0, "The file is torn or damaged here.");
        }
        if (ahead == null && begin >= size) {
            return null;
        }
        number++;
        try {
            if (ahead == null && !open()) {
                return damage("No record stands here.");
            }
        } catch (ZipException | EOFException | ParsingException | RuntimeException e) {
            return damage("No WARC record begins here, or it is torn.");
        }
        return read(java.util.Objects.requireNonNull(ahead), java.util.Objects.requireNonNull(reader), java.util.Objects.requireNonNull(limit));
    }

    /** Opens the member or stretch that begins here and reads the head of its first record. */
    private boolean open() throws IOException {
        shut();
        InputStream in;
        if (search.isGzip(begin)) {
            member = new GzipMemberStream(file, begin);
            in = member;
        } else {
            file.position(begin);
            in = Channels.newInputStream(file);
        }
        limit = new HeadLimit(in);
        limit.allow(LARGEST_HEAD);
        reader = new WarcReader(Channels.newChannel(limit));
        aheadAt = begin;
        ahead = reader.next().orElse(null);
        return ahead != null;
    }

    private WarcPiece read(WarcRecord record, WarcReader from, HeadLimit allowance) throws IOException {
        long at = aheadAt;
        long place = from.position();
        byte[] block;
        boolean cut;
        try {
            allowance.allow(LARGEST_RECORD);
            InputStream body = record.body().stream();
            block = body.readNBytes(MAX_BLOCK);
            cut = body.read() >= 0;
            body.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException | EOFException | ParsingException | RuntimeException e) {
            return damage("The record is torn or damaged.");
        }
        String wrong = "";
        Optional<WarcRecord> following = Optional.empty();
        try {
            allowance.allow(LARGEST_HEAD);
            following = from.next();
        } catch (ZipException | EOFException | ParsingException | RuntimeException e) {
            wrong = "Behind the record stands none.";
        }
        if (!wrong.isEmpty() && (from.position() <= place || member != null && member.isInflated())) {
            return damage("The record is torn or damaged.");
        }
        ahead = following.orElse(null);
        return member == null ? plain(record, block, cut, at, from.position()) : zipped(record, block, cut, at, member, wrong);
    }

    private WarcPiece plain(WarcRecord record, byte[] block, boolean cut, long at, long position) throws IOException {
        long end = ahead == null ? Math.min(size, beginOf(position)) : beginOf(position);
        aheadAt = end;
        if (ahead == null) {
            shut();
            begin = end;
        }
        return new WarcPiece(number, at, end - at, record.headers(), block, cut, "");
    }

    /** The reader counts from where it was opened. */
    private long beginOf(long position) {
        return begin + position;
    }

    private WarcPiece zipped(WarcRecord record, byte[] block, boolean cut, long at, GzipMemberStream in, String wrong) throws IOException {
        several |= ahead != null || !wrong.isEmpty();
        withoutOffsets |= several;
        WarcPiece piece = several ? new WarcPiece(number, -1, 0, record.headers(), block, cut, "")
                : new WarcPiece(number, at, in.end() - at, record.headers(), block, cut, "");
        if (!wrong.isEmpty()) {
            owed = true;
            shut();
            begin = search.after(begin + 1);
        } else if (ahead == null) {
            long end = in.end();
            shut();
            begin = end;
        }
        return piece;
    }

    private WarcPiece damage(String why) throws IOException {
        long at = member == null && reader != null && ahead != null ? aheadAt : begin;
        boolean whole = several;
        shut();
        long end = search.after(at + 1);
        begin = end;
        return whole ? WarcPiece.damaged(number, -1, 0, why) : WarcPiece.damaged(number, at, end - at, why);
    }

    private void shut() {
        if (member != null) {
            member.close();
        }
        member = null;
        reader = null;
        limit = null;
        ahead = null;
        several = false;
    }

    @Override
    public void close() throws IOException {
        shut();
        file.close();
    }
}
