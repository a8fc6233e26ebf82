// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.distribution.Quantile;
import dev.tradewind.base.check.Checks;

/// Value at risk and expected shortfall of a sample of profits, equally weighted.
///
/// Source: Tradewind quantitative specification 3.1: type 7 quantile of the losses; shortfall
/// (sum of the k largest + (αn − k)·next)/(αn), k = ⌊αn⌋ (Acerbi, Tasche 2002).
public final class EmpiricalLoss {

    private EmpiricalLoss() {}

    /// Of `profits`, at least one, which are left as they are.
    public static TailLoss of(double[] profits, double confidence) {
        return consuming(profits.clone(), confidence);
    }

    /// The same for an array that nobody needs any more.
    static TailLoss consuming(double[] profits, double confidence) {
        requireConfidence(confidence);
        double[] losses = profits;
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -profits[i];
        }
        double valueAtRisk = Quantile.inPlace(losses, confidence);
        return TailLoss.of(valueAtRisk, shortfall(losses, confidence));
    }

    /// From losses that are partitioned at the quantile.
    private static double shortfall(double[] losses, double confidence) {
        int n = losses.length;
        int pivot = (int) ((n - 1) * confidence);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = pivot + 1; i < n; i++) {
            sum += losses[i];
            least = Math.min(least, losses[i]);
        }
        double size = tailSize(n, confidence);
        int beyond = n - 1 - pivot;
        if (size >= beyond) {
            return (sum + (size - beyond) * losses[pivot]) / size;
        }
        return (sum - least + (size - beyond + 1) * least) / size;
    }

    /// αn, without the rounding of 1 − c.
    static double tailSize(int n, double confidence) {
        double size = (1 - confidence) * n;
        double whole = Math.rint(size);
        return Math.abs(size - whole) < 1e-9 * n ? whole : size;
    }

    static void requireConfidence(double confidence) {
        Checks.require(
                confidence > 0.5 && confidence < 1,
                "confidence",
                "must be above 0.5 and below 1",
                confidence);
    }
}
