package org.ormek.analysis.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All signal weights of one version. */
public final class Signals {
    private final String version;
    private final SignalWeight[] byOrdinal;

    /** A table; every signal must have exactly one weight, or {@link IllegalArgumentException} says which has not. */
    public Signals(String version, List<SignalWeight> weights) {
        Map<Signal, SignalWeight> table = new EnumMap<>(Signal.class);
        for (SignalWeight weight : weights) {
            if (table.put(weight.signal(), weight) != null) {
                throw new IllegalArgumentException(weight.signal().code() + " is listed twice");
            }
        }
        byOrdinal = new SignalWeight[Signal.values().length];
        for (Signal signal : Signal.values()) {
            SignalWeight weight = table.get(signal);
            if (weight == null) {
                throw new IllegalArgumentException(signal.code() + " is missing");
            }
            byOrdinal[signal.ordinal()] = weight;
        }
        this.version = version;
    }

    /** The version that results name. */
    public String version() {
        return version;
    }

    /** The weight of the signal. */
    public SignalWeight get(Signal signal) {
        return byOrdinal[signal.ordinal()];
    }
}
