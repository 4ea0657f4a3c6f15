package org.ormek.crawl.run;

import java.util.List;
import org.ormek.crawl.frontier.FrontierItem;

/**
 * What one capture gives to the run.
 *
 * @param findings lines for the findings file
 * @param items    addresses for the frontier
 */
record Harvest(List<String> findings, List<FrontierItem> items) {

    static final Harvest NOTHING = new Harvest(List.of(), List.of());
}
