// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.limit;

import dev.tradewind.base.check.Checks;
import java.util.List;
import java.util.Optional;

/// How few bets a portfolio of risky assets really is.
///
/// Source: Herfindahl 1950; Tradewind quantitative specification 3.7.
///
/// @param index Σw² of the shares of the gross exposure, above 0 and at most 1
public record Concentration(double index) {

    public Concentration {
        Checks.require(index > 0 && index <= 1 + 1e-12, "index", "must be within 0..1", index);
    }

    /// Of `positions` in money, long and short alike, cash left out; absent without a position.
    public static Optional<Concentration> of(double[] positions) {
        double gross = 0;
        double squares = 0;
        for (double position : positions) {
            double size = Math.abs(Checks.finite("position", position));
            gross += size;
            squares += size * size;
        }
        return gross > 0
                ? Optional.of(new Concentration(squares / (gross * gross)))
                : Optional.empty();
    }

    /// With each of `clusters` (lists of asset numbers) counted as one asset; absent without a position.
    public static Optional<Concentration> ofClusters(
            double[] positions, List<List<Integer>> clusters) {
        double[] sums = new double[clusters.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int asset : clusters.get(i)) {
                sums[i] += Math.abs(positions[asset]);
            }
        }
        return of(sums);
    }

    /// Number of equal positions that would be as concentrated, at least 1.
    public double effectiveNumber() {
        return 1 / index;
    }
}
