package org.ormek.crawl.run;

import java.util.List;

/**
 * A network of one's own that stands for the web in tests and exercises.
 *
 * @param ranges     blocks of addresses that may be connected to though they are not public
 * @param ports      ports beside the standard ones
 * @param hostSuffix names with this ending exist
 * @param address    where they lead
 */
public record TestNetwork(List<String> ranges, List<Integer> ports, String hostSuffix, String address) {
}
