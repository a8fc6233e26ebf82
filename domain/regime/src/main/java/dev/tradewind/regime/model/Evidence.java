// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Why a model answers what it answers, in plain words: the features that have lately spoken most
/// for the answered state against the runner-up, in nats of log-odds, and the one that spoke most
/// against it.
///
/// Source: Tradewind quantitative specification 2.1 (evidence); decision 36.
public final class Evidence {

    private static final int REASONS = 3;
    private static final int CALM = 0;
    private static final int CRISIS = 1;
    private static final double UNUSUAL_DEVIATIONS = 0.5;
    private static final double LEAST_NATS = 0.05;

    private Evidence() {}

    /// Why the market is in crisis.
    public static List<String> ofCrisis(CrisisBelief crisis) {
        List<String> reasons =
                strongest(crisis.answering(), crisis.vector(), new Pair(CRISIS, CALM));
        if (!crisis.isCorrelated()) {
            reasons.add(
                    "fewer than 3 products: crisis by volatility and drawdown, without"
                            + " correlation");
        }
        return reasons;
    }

    /// Why a product is in the state that is `answered`, which is no crisis.
    public static List<String> ofProduct(
            ProductBelief product, CrisisBelief crisis, Regime answered) {
        BeliefFilter chain = product.answering(crisis);
        RegimeProbabilities probabilities = product.probabilities(crisis);
        int state = chain.chain().states().indexOf(answered.name());
        int runnerUp =
                IntStream.range(0, chain.chain().size())
                        .filter(each -> each != state)
                        .boxed()
                        .max(Comparator.comparingDouble(chain::probability))
                        .orElseThrow();
        List<String> reasons = strongest(chain, product.vector(), new Pair(state, runnerUp));
        reasons.add("crisis " + percent(probabilities.crisis()));
        if (!crisis.isCorrelated()) {
            reasons.add("fewer than 3 products: judged without the market");
        }
        return reasons;
    }

    private record Pair(int state, int other) {}

    private record Reason(int term, double nats) {}

    private static List<String> strongest(BeliefFilter filter, double[] vector, Pair pair) {
        List<Reason> ordered =
                IntStream.range(0, filter.chain().terms().size())
                        .mapToObj(term ->
                                new Reason(term, filter.evidence(term, pair.state(), pair.other())))
                        .sorted(Comparator.comparingDouble(Reason::nats).reversed())
                        .toList();
        List<String> reasons = new ArrayList<>();
        ordered.stream()
                .limit(REASONS)
                .filter(reason -> reason.nats() > LEAST_NATS)
                .forEach(reason -> reasons.add(told(filter, vector, pair, reason)));
        Reason weakest = ordered.getLast();
        if (weakest.nats() < -LEAST_NATS) {
            reasons.add("against it: " + told(filter, vector, pair, weakest));
        }
        return reasons;
    }

    private static String told(BeliefFilter filter, double[] vector, Pair pair, Reason reason) {
        StateChain.Term term = filter.chain().terms().get(reason.term());
        List<String> states = filter.chain().states();
        return term.feature().words()
                + ' '
                + level(term.deviations(vector))
                + ": "
                + tenths(reason.nats())
                + " for "
                + states.get(pair.state())
                + " over "
                + states.get(pair.other());
    }

    /// With sign and one decimal.
    private static String tenths(double nats) {
        double rounded = Math.round(nats * 10) / 10.0;
        return (rounded < 0 ? "" : "+") + rounded;
    }

    private static String level(double deviations) {
        return deviations > UNUSUAL_DEVIATIONS
                ? "high"
                : deviations < -UNUSUAL_DEVIATIONS ? "low" : "ordinary";
    }

    /// A fraction in whole percent.
    public static String percent(double fraction) {
        return Math.round(fraction * 100) + " %";
    }
}
