// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.pairs.EngleGranger;
import dev.tradewind.analytics.pairs.Johansen;
import dev.tradewind.analytics.pairs.KalmanHedge;
import dev.tradewind.analytics.pairs.OrnsteinUhlenbeck;
import dev.tradewind.analytics.pairs.UnitRoot;
import dev.tradewind.indicators.persistence.VarianceRatio;
import dev.tradewind.launcher.statistics.PairReport.Direction;
import dev.tradewind.launcher.terminal.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// A [PairReport] as JSON. Members are called as in `pairs_expected.json`; an infinite half-life is `null` beside
/// `"reverting": false`.
public final class PairDocument {

    private PairDocument() {}

    public static Document of(PairReport report, PairChoices choices) {
        double[] adjusted = report.adjusted().orElse(new double[] {Double.NaN, Double.NaN});
        String lags = "adf_const_lag" + choices.lags() + "_";
        return new Document()
                .put("y", report.y().name())
                .put("x", report.x().name())
                .put("engle_granger", direction(report.forward(), choices))
                .put("engle_granger_reverse", direction(report.backward(), choices))
                .put("p_adjusted", adjusted)
                .put("cointegrated", report.isCointegrated())
                .put("tradable", report.isTradable())
                .put(lags + "x", report.x().unitRoot().map(PairDocument::unitRoot))
                .put(lags + "y", report.y().unitRoot().map(PairDocument::unitRoot))
                .put("johansen_det0_kdiff1", report.johansen().map(PairDocument::johansen))
                .put("ou_on_ols_resid", report.spread().flatMap(PairDocument::reversion))
                .put("ou_x", reversion(report.x()))
                .put("ou_y", reversion(report.y()))
                .put("variance_ratio_x", ratios(report.x()))
                .put("variance_ratio_y", ratios(report.y()))
                .put("variance_ratio_resid", report.spread().map(PairDocument::ratios))
                .put("hurst_sf20", hurst(report))
                .put("kalman", kalman(report.hedge(), choices.filter()));
    }

    private static Optional<Document> direction(
            Optional<Direction> direction, PairChoices choices) {
        return direction.map(known -> {
            EngleGranger fixed = known.fixed();
            UnitRoot.CriticalValues critical = fixed.test().critical();
            return new Document()
                    .put("alpha", fixed.hedge().alpha())
                    .put("beta", fixed.hedge().beta())
                    .put("lag0", test(known.plain().test()))
                    .put("lag" + choices.lags(), test(fixed.test()))
                    .put("aic" + choices.mostLags(), test(known.chosen().test()))
                    .put(
                            "crit_1_5_10",
                            critical.onePercent(),
                            critical.fivePercent(),
                            critical.tenPercent())
                    .put("resid_first3", Arrays.copyOf(fixed.hedge().residuals(), 3));
        });
    }

    private static Document test(UnitRoot test) {
        return new Document()
                .put("t", test.statistic())
                .put("p", test.p())
                .put("usedlag", test.lags());
    }

    private static Document unitRoot(UnitRoot test) {
        return test(test)
                .put("nobs", test.rows())
                .put(
                        "crit",
                        new Document()
                                .put("1%", test.critical().onePercent())
                                .put("5%", test.critical().fivePercent())
                                .put("10%", test.critical().tenPercent()));
    }

    private static Document johansen(Johansen johansen) {
        return new Document()
                .put("trace", statistics(johansen.trace()))
                .put("trace_crit_90_95_99", bounds(johansen.trace()))
                .put("maxeig", statistics(johansen.maximum()))
                .put("maxeig_crit_90_95_99", bounds(johansen.maximum()))
                .put("eig", johansen.eigenvalues())
                .put("first_vector_normalised", johansen.vectors()[0])
                .put("rank_95", johansen.rank());
    }

    private static double[] statistics(List<Johansen.RankTest> tests) {
        return tests.stream().mapToDouble(Johansen.RankTest::statistic).toArray();
    }

    private static double[][] bounds(List<Johansen.RankTest> tests) {
        return tests.stream()
                .map(test -> new double[] {test.ninety(), test.ninetyFive(), test.ninetyNine()})
                .toArray(double[][]::new);
    }

    private static Optional<Document> reversion(Leg leg) {
        return leg.reversion().map(PairDocument::reversion);
    }

    private static Document reversion(OrnsteinUhlenbeck reversion) {
        return new Document()
                .put("a", reversion.intercept())
                .put("phi", reversion.phi())
                .put("sd_resid", reversion.deviation())
                .put("half_life", reversion.halfLifeBars())
                .put("reverting", reversion.isReverting())
                .put("mean", reversion.mean())
                .put("sd_stationary", reversion.stationaryDeviation());
    }

    private static Document ratios(Leg leg) {
        Document document = new Document();
        for (Leg.Ratio ratio : leg.ratios()) {
            document.put(
                    String.valueOf(ratio.span()),
                    new Document()
                            .put("vr", number(ratio, VarianceRatio::ratio))
                            .put("z", number(ratio, VarianceRatio::z))
                            .put("z_het", number(ratio, VarianceRatio::robustZ)));
        }
        return document;
    }

    private static double number(Leg.Ratio ratio, ToDoubleFunction<VarianceRatio> figure) {
        return ratio.value().map(known -> figure.applyAsDouble(known)).orElse(Double.NaN);
    }

    private static Document hurst(PairReport report) {
        return new Document()
                .put("x", report.x().hurst())
                .put("y", report.y().hurst())
                .put("resid", report.spread().map(Leg::hurst).orElse(OptionalDouble.empty()));
    }

    private static Document kalman(KalmanHedge hedge, PairChoices.Filter filter) {
        return new Document()
                .put("delta", filter.delta())
                .put("R", filter.noise())
                .put("alpha", hedge.alpha())
                .put("beta", hedge.beta())
                .put("e", hedge.innovation())
                .put("S", hedge.innovationVariance())
                .put("z", hedge.score());
    }
}
