package org.ormek.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.security.Role;
import org.ormek.model.OrmekException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes, lists and takes back API keys. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "Lists API keys; with --create makes one and prints its token once; with --revoke takes one back.")
final class KeysCommand implements Callable<Integer> {

    @Option(names = "--create", paramLabel = "NAME", description = "Make a key for somebody.")
    private @Nullable String create;

    @Option(names = "--role", description = "VIEWER, INVESTIGATOR, OPERATOR, CONSUMER, SUPERVISOR or ADMIN (default: ${DEFAULT-VALUE}).")
    private Role role = Role.VIEWER;

    @Option(names = "--datasets", split = ",", description = "What it may see, separated by commas; * for all (default: default).")
    private List<String> datasets = List.of("default");

    @Option(names = "--purpose", description = "A fixed purpose for all its reads.")
    private @Nullable String purpose;

    @Option(names = "--days", paramLabel = "N", description = "Days until the key expires (default: never).")
    private @Nullable Integer days;

    @Option(names = "--revoke", paramLabel = "ID", description = "Take a key back.")
    private @Nullable String revoke;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        try (Store store = home.openStore()) {
            ApiKeys keys = new ApiKeys(store.source());
            if (create != null) {
                System.out.println(keys.create(create, role, datasets, purpose, days == null ? null : Instant.now().plus(Duration.ofDays(days))));
            } else if (revoke != null) {
                if (!keys.revoke(revoke)) {
                    throw new OrmekException("There is no key with the id " + revoke + ". './ormek keys' lists them.");
                }
                System.err.println("Taken back.");
            } else {
                keys.list().forEach(key -> System.out.printf("%s  %-13s %-24s %s%s%n", key.id(), key.role(), key.name(), String.join(",", key.datasets()),
                        key.revoked() ? "  revoked" : key.expiresAt() == null ? "" : (key.opensAt(Instant.now()) ? "  until " : "  expired ") + key.expiresAt()));
            }
        }
        return 0;
    }
}
