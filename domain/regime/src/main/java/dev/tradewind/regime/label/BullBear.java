// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import dev.tradewind.model.regime.Direction;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Bull and bear markets dated after the fact: a bear market runs from a peak that was followed by a
/// fall of 25 %, a bull market from a trough that was followed by a rise of 25 %.
///
/// Source: Lunde, Timmermann 2004; Tradewind quantitative specification 2.8.
public final class BullBear {

    private static final double FALL = StrictMath.log(0.75);
    private static final double RISE = StrictMath.log(1.25);

    private BullBear() {}

    /// UP or DOWN for each of the log closes (one a day); NONE for all where neither ever happened.
    public static List<Direction> dated(double[] logCloses) {
        Direction[] days = new Direction[logCloses.length];
        Arrays.fill(days, Direction.NONE);
        Direction current = Direction.NONE;
        int peak = 0;
        int trough = 0;
        int turn = 0;
        for (int day = 0; day < logCloses.length; day++) {
            peak = logCloses[day] > logCloses[peak] ? day : peak;
            trough = logCloses[day] < logCloses[trough] ? day : trough;
            if (current != Direction.DOWN && logCloses[day] - logCloses[peak] <= FALL) {
                Arrays.fill(days, turn, peak + 1, Direction.UP);
                turn = peak + 1;
                trough = day;
                current = Direction.DOWN;
            } else if (current != Direction.UP && logCloses[day] - logCloses[trough] >= RISE) {
                Arrays.fill(days, turn, trough + 1, Direction.DOWN);
                turn = trough + 1;
                peak = day;
                current = Direction.UP;
            }
        }
        Arrays.fill(days, turn, days.length, current);
        return Collections.unmodifiableList(Arrays.asList(days));
    }
}
