// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.regime.feature.Feature;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.regime.model.StateChain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Fits a crisis chain in which every feature speaks as a crisis is defined: wide ranges, volatility
/// and correlation for it, a fall for it, never the other way round. A feature that comes out with the
/// wrong sign only corrects another one for habits of the generator (in which closes move less than
/// ranges tell), so the most wrong one is dropped and the chain fitted again until none is.
///
/// The balance is the largest of 0, .15, .25 and .35 at which the chain called at most 10 % of the
/// bars CRISIS in development, on recordings that no report uses (Coinbase 2024-25 and 2017-19).
///
/// Source: Tradewind quantitative specification 2.1 and 2.5; decision 36.
final class CrisisTrainer {

    private static final double BALANCE = 0.25;
    private static final double RIDGE = 0.01;
    private static final double[] STAY = {6, 4};
    private static final int CRISIS = 1;
    private static final List<Feature> FALLS =
            List.of(Feature.MARKET_DRIFT_6, Feature.MARKET_DRAWDOWN);

    private final List<Feature> features;
    private final int maxSteps;

    CrisisTrainer(List<Feature> features, int maxSteps) {
        this.features = List.copyOf(features);
        this.maxSteps = maxSteps;
    }

    StateChain fit(List<ChainTrainer.Lesson> lessons) {
        List<Feature> kept = new ArrayList<>(features);
        StateChain chain = fit(kept, lessons);
        Optional<Feature> wrong = mostWrong(chain);
        while (wrong.isPresent() && kept.size() > 1) {
            kept.remove(wrong.get());
            chain = fit(kept, lessons);
            wrong = mostWrong(chain);
        }
        return chain;
    }

    private StateChain fit(List<Feature> kept, List<ChainTrainer.Lesson> lessons) {
        ChainTrainer.Plan plan =
                new ChainTrainer.Plan(
                        RegimeModel.CRISIS_STATES, kept, BALANCE, RIDGE, STAY, maxSteps);
        return new ChainTrainer(plan).fit(lessons);
    }

    private static Optional<Feature> mostWrong(StateChain chain) {
        return chain.terms().stream()
                .filter(term -> spoken(term) < 0)
                .min(Comparator.comparingDouble(CrisisTrainer::spoken))
                .map(StateChain.Term::feature);
    }

    /// How much a feature speaks for a crisis when it should.
    private static double spoken(StateChain.Term term) {
        double weight = term.weights().get(CRISIS);
        return FALLS.contains(term.feature()) ? -weight : weight;
    }
}
