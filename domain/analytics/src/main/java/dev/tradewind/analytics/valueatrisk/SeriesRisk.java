// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import dev.tradewind.analytics.distribution.Normal;
import dev.tradewind.analytics.distribution.Sample;
import dev.tradewind.base.check.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Every method that needs nothing but the profits that today's positions would have made, for one period
/// ahead or several. Parts that several figures share are computed once. Not for several threads.
///
/// Source: Tradewind quantitative specification 3.1. For several periods: normal and Cornish-Fisher as sums of
/// independent periods, RiskMetrics by the root of time, historical and Pareto on overlapping sums;
/// filtered history needs the assets' own paths ([FilteredPaths]).
public final class SeriesRisk {

    /// With fewer periods there is no answer.
    public static final int FEWEST_PERIODS = 60;

    private final double[] profits;
    private final double[] sums;
    private final int horizon;
    private final Sample sample;
    private final boolean still;
    private Optional<EwmaVolatility> volatility = Optional.empty();
    private Optional<Optional<ParetoTail>> tail = Optional.empty();

    private SeriesRisk(double[] profits, int horizon) {
        this.profits = profits;
        this.horizon = horizon;
        sums = horizon == 1 ? profits : overlapping(profits, horizon);
        sample = Sample.of(profits);
        still = isStill(profits);
    }

    /// From `profits` per period, oldest first, for `horizon` periods ahead; absent for fewer than 60
    /// sums of that many periods.
    public static Optional<SeriesRisk> of(double[] profits, int horizon) {
        Checks.positive("horizon", horizon);
        return profits.length - horizon + 1 < FEWEST_PERIODS
                ? Optional.empty()
                : Optional.of(new SeriesRisk(profits.clone(), horizon));
    }

    /// The figure of `method`; Monte Carlo, and filtered history beyond one period, are absent here.
    public RiskFigure figure(RiskMethod method, double confidence) {
        EmpiricalLoss.requireConfidence(confidence);
        if (still) {
            return RiskFigure.of(method, confidence, TailLoss.of(0, 0));
        }
        return switch (method) {
            case FILTERED_HISTORICAL -> filtered(confidence);
            case HISTORICAL ->
                    RiskFigure.of(method, confidence, EmpiricalLoss.of(sums, confidence));
            case NORMAL -> normal(confidence);
            case RISKMETRICS -> riskMetrics(confidence);
            case CORNISH_FISHER -> cornishFisher(confidence);
            case PARETO_TAIL -> paretoTail(confidence);
            case MONTE_CARLO ->
                    RiskFigure.absent(method, confidence, "needs the returns of every asset");
        };
    }

    private RiskFigure filtered(double confidence) {
        RiskMethod method = RiskMethod.FILTERED_HISTORICAL;
        if (horizon > 1) {
            return RiskFigure.absent(method, confidence, "needs the returns of every asset");
        }
        EwmaVolatility known = volatility();
        if (!known.moves()) {
            return RiskFigure.absent(method, confidence, "the first 30 periods stand still");
        }
        TailLoss scaled = EmpiricalLoss.consuming(known.scaled(), confidence);
        return RiskFigure.of(method, confidence, scaled.times(known.next())).with(nextDeviation());
    }

    private RiskFigure normal(double confidence) {
        double mean = horizon * sample.mean();
        double deviation = Math.sqrt(horizon) * sample.deviation().orElseThrow();
        return RiskFigure.of(RiskMethod.NORMAL, confidence, normal(mean, deviation, confidence));
    }

    private RiskFigure riskMetrics(double confidence) {
        double deviation = Math.sqrt(horizon) * volatility().next();
        return RiskFigure.of(RiskMethod.RISKMETRICS, confidence, normal(0, deviation, confidence))
                .with(nextDeviation());
    }

    private RiskFigure cornishFisher(double confidence) {
        RiskMethod method = RiskMethod.CORNISH_FISHER;
        if (!(sample.second() > 0)) {
            return RiskFigure.of(method, confidence, EmpiricalLoss.of(sums, confidence))
                    .remarked("the profits do not vary: historical figure");
        }
        CornishFisher bent = CornishFisher.of(sample, horizon);
        boolean monotone = bent.isMonotone(confidence);
        SequencedMap<String, Double> shown = bent.evidence(confidence);
        shown.put("monotone_left_tail", monotone ? 1.0 : 0.0);
        if (monotone) {
            return RiskFigure.of(method, confidence, bent.loss(confidence)).with(shown);
        }
        TailLoss unused = bent.loss(confidence);
        shown.put("unused_var", unused.valueAtRisk());
        shown.put("unused_es", unused.expectedShortfall().orElseThrow());
        return RiskFigure.of(method, confidence, EmpiricalLoss.of(sums, confidence))
                .with(shown)
                .remarked("quantile map is not monotone: historical figure");
    }

    private RiskFigure paretoTail(double confidence) {
        RiskMethod method = RiskMethod.PARETO_TAIL;
        Optional<ParetoTail> known = tail();
        if (known.isEmpty()) {
            return RiskFigure.absent(
                    method, confidence, "fewer than " + ParetoTail.FEWEST + " exceedances");
        }
        Optional<TailLoss> loss = known.get().loss(confidence);
        String remark =
                loss.isEmpty()
                        ? "the quantile lies before the threshold of the tail"
                        : "the shape is 1 or more: the shortfall is infinite";
        boolean whole = loss.isPresent() && loss.get().expectedShortfall().isPresent();
        return new RiskFigure(
                method,
                confidence,
                loss,
                whole ? Optional.empty() : Optional.of(remark),
                known.get().evidence());
    }

    private EwmaVolatility volatility() {
        EwmaVolatility known = volatility.orElseGet(() -> EwmaVolatility.of(profits));
        volatility = Optional.of(known);
        return known;
    }

    private Optional<ParetoTail> tail() {
        Optional<ParetoTail> known = tail.orElseGet(() -> ParetoTail.of(sums));
        tail = Optional.of(known);
        return known;
    }

    private Map<String, Double> nextDeviation() {
        Map<String, Double> shown = new LinkedHashMap<>();
        shown.put("next_sd", volatility().next());
        return shown;
    }

    /// Of a normal with this mean and deviation.
    static TailLoss normal(double mean, double deviation, double confidence) {
        double z = Normal.quantile(confidence);
        return TailLoss.of(
                -mean + deviation * z, -mean + deviation * Normal.tailMean(1 - confidence));
    }

    private static double[] overlapping(double[] profits, int horizon) {
        double[] sums = new double[profits.length - horizon + 1];
        for (int i = 0; i < sums.length; i++) {
            for (int k = 0; k < horizon; k++) {
                sums[i] += profits[i + k];
            }
        }
        return sums;
    }

    private static boolean isStill(double[] profits) {
        for (double profit : profits) {
            if (profit != 0) {
                return false;
            }
        }
        return true;
    }
}
