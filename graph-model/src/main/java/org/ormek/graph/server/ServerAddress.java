package org.ormek.graph.server;

import org.jspecify.annotations.Nullable;

/**
 * Where a database answers and as whom.
 *
 * @param uri      for example {@code bolt://127.0.0.1:7687}
 * @param user     user name; empty to connect without authentication
 * @param password password
 * @param kind     what it is, for people, for example {@code embedded 2026.08.1}; null if unknown
 */
public record ServerAddress(String uri, String user, String password, @Nullable String kind) {

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + uri + (kind == null ? "" : " (" + kind + ")");
    }
}
