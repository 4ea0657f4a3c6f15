package org.ormek.graph;

import org.jspecify.annotations.Nullable;
import org.ormek.model.Sha256;

/**
 * Where a cluster would first fall into two parts of three members or more.
 *
 * @param from     one end of the weightiest tie between the parts: key of an entity, or {@code evidence:ID} of a text
 * @param to       its other end
 * @param bits     weight of all ties between the parts
 * @param ties     how many they are
 * @param lesser   members in the smaller part
 * @param evidence that states the weightiest tie; null if an analyst's judgement makes it
 */
public record ClusterBridge(String from, String to, double bits, int ties, int lesser, @Nullable Sha256 evidence) {
}
