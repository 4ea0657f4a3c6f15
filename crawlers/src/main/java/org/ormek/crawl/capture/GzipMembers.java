package org.ormek.crawl.capture;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The gzip members of a file one by one (RFC 1952), each checked by its CRC. A WARC file by the standard's annex D holds
 * one record in each member, so the end of the last whole member is the end of the last whole record.
 */
final class GzipMembers implements Closeable {

    private static final int LARGEST = 128 << 20;

    /**
     * One member.
     *
     * @param offset where it begins in the file
     * @param length compressed
     * @param plain  its content
     */
    record Member(long offset, long length, byte[] plain) {
    }

    private final FileChannel file;
    private long position;

    GzipMembers(Path path, long from) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        position = from;
    }

    /** Where the next member begins: behind the last whole one. */
    long position() {
        return position;
    }

    /** The next whole member; empty if what follows is nothing, or not a whole and sound member. */
    Optional<Member> next() throws IOException {
        try (GzipMemberStream in = new GzipMemberStream(file, position)) {
            byte[] plain = in.readNBytes(LARGEST + 1);
            if (plain.length > LARGEST) {
                return Optional.empty();
            }
            Member member = new Member(position, in.end() - position, plain);
            position = in.end();
            return Optional.of(member);
        } catch (EOFException | ZipException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
