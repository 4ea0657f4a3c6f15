package org.ormek.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.ormek.graph.Cut;
import org.ormek.graph.LinkCard;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.LinkType;
import org.ormek.model.Sha256;

/** Links that sources state of an entity, without reading more of them than are asked for. */
final class LinkReader {

    private final ScopedReads reads;

    LinkReader(ScopedReads reads) {
        this.reads = reads;
    }

    /** One row: the {@code pairs} asked for, and the {@code total} among the first statements of each dataset, $most of each. */
    Record pairs(EntityKey key, long most, long limit, Scope scope) {
        return reads.ask("links-of", scope, Map.of("key", key.toString(), "most", most, "limit", limit), answer -> answer).getFirst();
    }

    Cut<LinkCard> linksOf(EntityKey key, Counts counts, int limit, FlagReader flags, Scope scope) {
        if (counts.links() == 0) {
            return Cut.of(0, List.of(), "");
        }
        // One dataset states each of its links once, so that they need not be read to be counted.
        boolean counted = counts.stating() == 1;
        boolean hub = !counted && counts.links() > Limits.HUB_LINKS;
        Record row = pairs(key, counted || hub ? limit : Limits.HUB_LINKS, limit, scope);
        List<Value> pairs = row.get("pairs").asList(pair -> pair);
        Set<String> services = flags.servicesAmong(pairs.stream().map(pair -> pair.get("other").asString()).distinct().toList(), scope);
        List<LinkCard> cards = pairs.stream().map(pair -> link(pair, services.contains(pair.get("other").asString()))).toList();
        if (hub) {
            return new Cut<>(counts.links(), cards.size(), "hub: more than " + Limits.HUB_LINKS
                    + " links; the total counts what each dataset states", cards);
        }
        return Cut.of(counted ? counts.links() : row.get("total").asLong(), cards, "limit " + limit);
    }

    private static LinkCard link(Value pair, boolean service) {
        List<Value> statements = pair.get("statements").asList(statement -> statement);
        Period period = new Period();
        for (Value statement : statements) {
            period.add(Times.fromDatabase(statement.get("firstSeen")));
            period.add(Times.fromDatabase(statement.get("lastSeen")));
        }
        return new LinkCard(LinkType.valueOf(pair.get("type").asString()), pair.get("outgoing").asBoolean(),
                Rows.key(pair.get("other")), pair.get("display").asString(), service, period.first(), period.last(),
                statements.stream().map(statement -> statement.get("dataset").asString()).toList(),
                statements.stream().map(statement -> new Sha256(statement.get("evidence").asString())).toList());
    }
}
