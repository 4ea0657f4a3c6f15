package org.ormek.model;

/**
 * A directed relation that a source states.
 *
 * @param from      where it starts
 * @param to        where it ends
 * @param type      what it says
 * @param extractor name and version of what read it
 */
public record Link(EntityKey from, EntityKey to, LinkType type, String extractor) {
}
