package org.ormek.simulation.world;

/**
 * What a network finds around it when it is founded.
 *
 * @param suppliers whom it hires from
 * @param handedOn  the numbers that its circle hands on
 * @param scale     how much it has
 */
record Surroundings(Suppliers suppliers, HandedOn handedOn, Scale scale) {
}
