package org.ormek.crawl.warc;

import java.util.List;
import java.util.Map;

/**
 * One captured page, or a damaged stretch of the file.
 *
 * @param location   where it is, for people: byte, record, address
 * @param byteOffset first byte; -1 if it stands in one gzip member with others
 * @param byteLength bytes from there that are its own; 0 if it has no offset
 * @param identity   digest of what makes the capture itself, wherever it stands
 * @param fields     what the page shows, by the columns of docs/formats/captures.md; empty for damage
 * @param damage     why nothing could be read; empty if it could
 */
public record CaptureRow(String location, long byteOffset, long byteLength, byte[] identity, Map<String, List<String>> fields, String damage) {
}
