package org.ormek.extract;

import java.util.Arrays;

/** A growing list of places in a text. */
final class Places {

    private int[] all = new int[64];
    private int size;

    void add(int place) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = place;
    }

    int size() {
        return size;
    }

    int at(int index) {
        return all[index];
    }
}
