package org.ormek.ingest.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ormek.model.EntityKey;

/** Services known to be shared by everybody: token contracts, hosting platforms. Kept as services.tsv (key, label). */
final class ServiceList {

    private static final Map<EntityKey, String> SERVICES = load();

    private ServiceList() {
    }

    /** What the entity is called if it is such a service. */
    static Optional<String> find(EntityKey key) {
        return Optional.ofNullable(SERVICES.get(key));
    }

    private static Map<EntityKey, String> load() {
        Map<EntityKey, String> services = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                ServiceList.class.getResourceAsStream("/org/ormek/ingest/services.tsv")), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t"))
                    .forEach(cells -> services.put(EntityKey.parse(cells[0]).orElseThrow(), cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(services);
    }
}
