package org.ormek.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorldMapTest {

    private final WorldMap map = WorldMap.get();

    @Test
    void noLineLeapsOverTheSheet() {
        Matcher steps = Pattern.compile("l(-?\\d+) (-?\\d+)").matcher(map.outline());
        int count = 0;
        while (steps.find()) {
            assertThat(Math.abs(Integer.parseInt(steps.group(1)))).isLessThan(EqualEarth.WIDTH / 5);
            count++;
        }
        assertThat(count).isGreaterThan(3000);
    }

    @Test
    void countriesLieWhereTheyLie() {
        EqualEarth.Point kazakhstan = map.pointIn("KZ").orElseThrow();
        EqualEarth.Point expected = EqualEarth.project(67, 48);
        assertThat(Math.hypot(kazakhstan.x() - expected.x(), kazakhstan.y() - expected.y())).isLessThan(12);
        assertThat(map.pointIn("RU").orElseThrow().y()).isLessThan(kazakhstan.y());
        assertThat(map.pointIn("US").orElseThrow().x()).isLessThan(map.pointIn("GB").orElseThrow().x());
        assertThat(map.pointIn("SG")).isEmpty();
        assertThat(map.pointIn("AQ")).isEmpty();
    }

    @Test
    void areasAreTrueToEachOther() {
        assertThat(square(60) / square(0)).isBetween(0.48, 0.52);
    }

    /** Area on the sheet of a degree by a degree at a latitude, of which there is half as much at 60 degrees. */
    private static double square(double latitude) {
        EqualEarth.Point low = EqualEarth.project(20, latitude - 0.5);
        EqualEarth.Point high = EqualEarth.project(21, latitude + 0.5);
        EqualEarth.Point lowRight = EqualEarth.project(21, latitude - 0.5);
        EqualEarth.Point highLeft = EqualEarth.project(20, latitude + 0.5);
        return (lowRight.x() - low.x() + high.x() - highLeft.x()) / 2 * (low.y() - high.y());
    }
}
