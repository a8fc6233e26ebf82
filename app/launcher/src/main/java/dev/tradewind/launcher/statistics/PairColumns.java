// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.pairs.Hedge;
import dev.tradewind.analytics.pairs.KalmanHedge;
import dev.tradewind.indicators.correlation.ExponentialCorrelation;
import dev.tradewind.indicators.correlation.RollingCorrelation;
import dev.tradewind.indicators.window.ZScore;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/// What two series tell bar by bar, as lines of CSV: rolling and exponential correlation, z-score of the spread of the
/// whole sample (which knows the future), and the Kalman filter. Columns are called as in `pairs_expected.csv`; an
/// absent value is an empty field.
public final class PairColumns {

    private PairColumns() {}

    /// Writes the header and one line a bar to `lines`.
    public static void write(
            NamedLogs y, NamedLogs x, PairChoices choices, Consumer<String> lines) {
        lines.accept(
                "i,corr%d,ewma_corr%s,z%d_ols_resid,kf_alpha,kf_beta,kf_e,kf_S,kf_z"
                        .formatted(
                                choices.window(),
                                String.valueOf(choices.decay()).replaceFirst("^0\\.", ""),
                                choices.window()));
        double[] logY = y.values();
        double[] logX = x.values();
        Optional<double[]> spread = Hedge.of(logY, logX).map(Hedge::residuals);
        RollingCorrelation rolling = new RollingCorrelation(choices.window());
        ExponentialCorrelation exponential = new ExponentialCorrelation(choices.decay());
        ZScore score = new ZScore(choices.window());
        KalmanHedge hedge = choices.hedge();
        for (int bar = 0; bar < logY.length; bar++) {
            double priceX = StrictMath.exp(logX[bar]);
            double priceY = StrictMath.exp(logY[bar]);
            rolling.add(priceX, priceY);
            exponential.add(priceX, priceY);
            if (spread.isPresent()) {
                score.add(spread.get()[bar]);
            }
            hedge.update(logX[bar], logY[bar]);
            StringJoiner line = new StringJoiner(",");
            line.add(String.valueOf(bar));
            line.add(rolling.isReady() ? String.valueOf(rolling.value()) : "");
            line.add(exponential.isReady() ? String.valueOf(exponential.value()) : "");
            line.add(score.isReady() ? String.valueOf(score.value()) : "");
            lines.accept(line.add(state(hedge)).toString());
        }
    }

    private static String state(KalmanHedge hedge) {
        return "%s,%s,%s,%s,%s"
                .formatted(
                        hedge.alpha(),
                        hedge.beta(),
                        hedge.innovation(),
                        hedge.innovationVariance(),
                        hedge.score());
    }
}
