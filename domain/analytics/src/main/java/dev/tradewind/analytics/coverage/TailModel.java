// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.distribution.StudentT;
import dev.tradewind.base.check.Checks;
import java.util.function.DoubleUnaryOperator;

/// What profits are drawn from when right forecasts are simulated: normal or Student t around zero. Only the
/// tail matters, in units of its own mean.
///
/// Source: Acerbi, Szekely 2014, section 4.
public final class TailModel {

    private static final double FATTEST = 2.1;
    private static final double THINNEST = 100;
    private static final int NODES = 1000;
    private static final double RAREST = 1e-8;

    private final double tail;
    private final double freedom;
    private final double step;
    private final double[] logLosses;

    private TailModel(double tail, double freedom, double shortfall, DoubleUnaryOperator quantile) {
        Checks.require(tail > 0 && tail < 0.5, "tail", "must be within 0..0.5", tail);
        this.tail = tail;
        this.freedom = freedom;
        step = StrictMath.log(RAREST) / NODES;
        logLosses = new double[NODES + 2];
        for (int i = 0; i < logLosses.length; i++) {
            double chance = tail * StrictMath.exp(step * i);
            logLosses[i] = StrictMath.log(-quantile.applyAsDouble(chance) / shortfall);
        }
    }

    /// The normal, with forecasts of confidence 1 − `tail`.
    public static TailModel normal(double tail) {
        return new TailModel(
                tail, Double.POSITIVE_INFINITY, Normal.tailMean(tail), Normal::quantile);
    }

    /// Student t with `freedom` degrees of freedom.
    public static TailModel student(double tail, double freedom) {
        StudentT student = new StudentT(freedom);
        return new TailModel(tail, freedom, student.tailMean(tail), student::quantile);
    }

    /// The model whose shortfall stands to its value at risk as in `forecast` on average: Student t
    /// with 2.1 to 100 degrees of freedom, or the normal.
    public static TailModel of(ShortfallForecast forecast) {
        double tail = forecast.tail();
        double ratio = forecast.meanRatio();
        if (ratio <= ratio(tail, THINNEST)) {
            return normal(tail);
        }
        double low = FATTEST;
        double high = THINNEST;
        while (high - low > 1e-6 * high) {
            double middle = Math.sqrt(low * high);
            if (ratio(tail, middle) > ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return student(tail, low);
    }

    /// Degrees of freedom, infinite for the normal.
    public double freedom() {
        return freedom;
    }

    double tail() {
        return tail;
    }

    /// The loss at the quantile of `chance`, below the tail, in units of the expected shortfall; between
    /// 1,000 nodes by a line in logarithms, within 1e-5.
    double lossInShortfalls(double chance) {
        double position = Math.min(NODES, StrictMath.log(chance / tail) / step);
        int node = (int) position;
        double weight = position - node;
        return StrictMath.exp((1 - weight) * logLosses[node] + weight * logLosses[node + 1]);
    }

    private static double ratio(double tail, double freedom) {
        StudentT student = new StudentT(freedom);
        return student.tailMean(tail) / -student.quantile(tail);
    }
}
