package org.ormek.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ormek.model.Money;

/**
 * Maps as lists {@code [name, value, name, value ...]}, sorted by name. The names are the sources' own, so they become
 * values and not property keys, which Neo4j never forgets.
 */
final class Pairs {

    private Pairs() {
    }

    static List<String> listOf(Map<String, String> map) {
        List<String> list = new ArrayList<>(map.size() * 2);
        new TreeMap<>(map).forEach((name, value) -> {
            list.add(name);
            list.add(value);
        });
        return list;
    }

    /** Amounts as {@code [amount, currency, amount, currency ...]}; {@link Rows#losses} reads them. */
    static List<String> listOf(List<Money> amounts) {
        return amounts.stream().flatMap(money -> Stream.of(money.amount().toPlainString(), money.currency())).toList();
    }

    static Map<String, String> mapOf(List<String> list) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i + 1 < list.size(); i += 2) {
            map.put(list.get(i), list.get(i + 1));
        }
        return map;
    }
}
