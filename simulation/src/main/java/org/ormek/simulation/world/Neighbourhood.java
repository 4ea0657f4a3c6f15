package org.ormek.simulation.world;

/** Gives each new network what is around it, in the order in which they are founded. */
interface Neighbourhood {

    /** The surroundings of the next network. */
    Surroundings next();

    /** One market for all: the same suppliers and means for each, and nothing is handed on. */
    static Neighbourhood market(Suppliers market, Scale scale) {
        Surroundings everywhere = new Surroundings(market, new HandedOn(0), scale);
        return () -> everywhere;
    }
}
