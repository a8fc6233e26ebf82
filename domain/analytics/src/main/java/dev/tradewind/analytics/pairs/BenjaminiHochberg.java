// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.base.check.Checks;
import java.util.Comparator;
import java.util.stream.IntStream;

/// P-values of many tests, adjusted so that refusing those below q keeps the expected share of false
/// discoveries below q.
///
/// Source: Benjamini and Hochberg 1995.
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /// The adjusted values, in the order of `p`.
    public static double[] adjusted(double[] p) {
        int[] descending =
                IntStream.range(0, p.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int place = 0; place < p.length; place++) {
            int test = descending[place];
            Checks.fraction("p", p[test]);
            smallest = Math.min(smallest, p[test] * p.length / (p.length - place));
            adjusted[test] = smallest;
        }
        return adjusted;
    }
}
