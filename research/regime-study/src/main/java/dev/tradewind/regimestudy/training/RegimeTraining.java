// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.regime.feature.Feature;
import dev.tradewind.regime.model.ModelHysteresis;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.regime.model.StateChain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes a regime model from generated markets: fits the four chains to the training seeds, and
/// calibrates them on the validation seeds. Deterministic: the same plan gives the same text.
///
/// Source: Tradewind quantitative specification 2.2 (rung 3), 2.4 and 2.6; decision 36.
public final class RegimeTraining {

    /// The version of the model this trains.
    public static final String VERSION = "regime-model-1";

    private static final List<Feature> CRISIS_ALONE =
            List.of(
                    Feature.MARKET_RANGE,
                    Feature.MARKET_RANGES_3,
                    Feature.MARKET_RANGES_8,
                    Feature.MARKET_VOLATILITY_6,
                    Feature.MARKET_DRIFT_6,
                    Feature.MARKET_DRAWDOWN);
    private static final List<Feature> CRISIS = and(CRISIS_ALONE, Feature.CORRELATION);
    private static final List<Feature> PRODUCT_ALONE = Feature.of(Feature.Scope.SYMBOL);
    private static final List<Feature> PRODUCT =
            and(
                    PRODUCT_ALONE,
                    Feature.MARKET_RANGE,
                    Feature.MARKET_RANGES_3,
                    Feature.MARKET_RANGES_8,
                    Feature.MARKET_RANGES_24,
                    Feature.MARKET_VOLATILITY_24);

    private static final double PRODUCT_BALANCE = 0.5;
    private static final double PRODUCT_RIDGE = 0.03;
    private static final double[] PRODUCT_STAY = {4, 4, 4};

    /// Hears how far the training is: a fraction, and what comes next.
    @FunctionalInterface
    public interface Progress {
        void at(double fraction, String step);
    }

    private final TrainingPlan plan;
    private final Progress progress;

    public RegimeTraining(TrainingPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /// Trains. The model is read back from its own text, so it is exactly what the text says.
    public RegimeModel train() {
        progress.at(0, "generating markets");
        Markets training = markets(plan.trainingSeeds());
        Markets validation = markets(plan.validationSeeds());
        progress.at(0.1, "crisis and products, three or more products");
        RegimeModel.Chains market =
                chains(training.together(), validation.together(), CRISIS, PRODUCT);
        progress.at(0.55, "crisis and products, one product alone");
        RegimeModel.Chains alone =
                chains(training.alone(), validation.alone(), CRISIS_ALONE, PRODUCT_ALONE);
        progress.at(1, "trained");
        RegimeModel model =
                new RegimeModel(VERSION, market, alone, ModelHysteresis.STANDARD, notes());
        return RegimeModel.parse(model.lines());
    }

    private record Markets(Classroom together, Classroom alone) {}

    private Markets markets(List<Long> seeds) {
        List<LabelledMarket> together = new ArrayList<>();
        List<LabelledMarket> alone = new ArrayList<>();
        for (long seed : seeds) {
            List<LabelledMarket> markets = LabelledMarket.of(seed, plan.bars());
            together.add(markets.getFirst());
            alone.addAll(markets.subList(1, markets.size()));
        }
        return new Markets(new Classroom(together), new Classroom(alone));
    }

    private RegimeModel.Chains chains(
            Classroom training,
            Classroom validation,
            List<Feature> crisisFeatures,
            List<Feature> productFeatures) {
        StateChain crisis =
                new Calibrator(
                                new CrisisTrainer(crisisFeatures, plan.maxSteps())
                                        .fit(training.crisisLessons()),
                                validation.crisisLessons())
                        .calibrated();
        ChainTrainer.Plan productPlan =
                new ChainTrainer.Plan(
                        RegimeModel.PRODUCT_STATES,
                        productFeatures,
                        PRODUCT_BALANCE,
                        PRODUCT_RIDGE,
                        PRODUCT_STAY,
                        plan.maxSteps());
        StateChain product =
                new Calibrator(
                                new ChainTrainer(productPlan).fit(training.productLessons(crisis)),
                                validation.productLessons(crisis))
                        .calibrated();
        return new RegimeModel.Chains(crisis, product);
    }

    private List<String> notes() {
        return List.of(
                "trained on the generated markets of family A, which trend stronger and longer than"
                        + " real ones",
                "weights fitted to seeds " + plan.trainingSeeds(),
                "probabilities calibrated on seeds " + plan.validationSeeds(),
                "bars "
                        + LabelledMarket.FIRST_BAR
                        + " to "
                        + (plan.bars() - 1)
                        + " of each market");
    }

    private static List<Feature> and(List<Feature> features, Feature... more) {
        return Stream.concat(features.stream(), Stream.of(more)).toList();
    }
}
