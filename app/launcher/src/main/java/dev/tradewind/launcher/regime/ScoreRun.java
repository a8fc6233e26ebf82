// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.Hysteresis;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.TextbookRule;
import dev.tradewind.regime.model.RegimeModel;
import dev.tradewind.regimestudy.card.RegimeStudy;
import dev.tradewind.regimestudy.card.ScoreCard;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.contestant.Unsupervised;
import dev.tradewind.regimestudy.market.FamilyVariant;
import dev.tradewind.regimestudy.market.GeneratedMarkets;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// One run of the regime study: who competes, on what, and what comes out.
public final class ScoreRun {

    private static final Timeframe TIMEFRAME = Timeframe.ONE_HOUR;
    private static final int FITTED_SEEDS = 4;
    private static final int JUMP_STATES = 6;
    private static final double JUMP_PENALTY = 20;

    private final RegimeStudy.Progress progress;
    private final RegimeStudy study;

    /// Fits the models without labels and lines everybody up, `model` as the product.
    public ScoreRun(RegimeModel model, RegimeStudy.Progress progress) {
        this.progress = progress;
        List<Contestant> contestants = contestants();
        contestants.add(contestant(model));
        this.study = new RegimeStudy(contestants, progress);
    }

    /// Scores family A on `seeds`.
    public void familyA(Seeds seeds) {
        progress.at("family A: generating");
        study.home(
                "Family A",
                "seeds " + seeds.text(),
                markets(seeds.values(), GeneratedMarkets::familyA));
    }

    /// Scores our own variants on `seeds`.
    public void variants(Seeds seeds) {
        for (FamilyVariant variant : FamilyVariant.ALL) {
            progress.at(variant.name() + ": generating");
            study.elsewhere(
                    variant.name(),
                    "seeds " + seeds.text(),
                    markets(seeds.values(), seed -> GeneratedMarkets.variant(variant, seed)));
        }
    }

    /// Scores all recorded sets of `folder`.
    public void recorded(Path folder) {
        for (RecordedSet set : RecordedSet.ALL) {
            progress.at(set.name() + ": reading");
            study.recorded(set.read(folder));
        }
    }

    /// What was found.
    public ScoreCard card() {
        return study.card();
    }

    private List<Contestant> contestants() {
        progress.at("fitting the models without labels");
        List<StudyMarket> training =
                markets(
                        LongStream.rangeClosed(1, FITTED_SEEDS).boxed().toList(),
                        GeneratedMarkets::familyA);
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(
                Contestant.engine(
                        "textbook rule",
                        "ADX above 25, choppiness above 61.8, ATR percentile above .95",
                        () ->
                                new RegimeEngine(
                                        TIMEFRAME, new TextbookRule(), Hysteresis.STANDARD)));
        contestants.add(Unsupervised.hiddenMarkov(training));
        contestants.add(Unsupervised.jump(training, JUMP_STATES, JUMP_PENALTY));
        contestants.add(
                Contestant.engine(
                        "tuned rule",
                        "four inputs, thresholds by grid search on family A",
                        () -> RegimeEngine.tuned(TIMEFRAME)));
        return contestants;
    }

    private static Contestant contestant(RegimeModel model) {
        return Contestant.engine(
                model.version(),
                "the probabilistic model, filtered and calibrated",
                () -> RegimeEngine.probabilistic(TIMEFRAME, model));
    }

    private static List<StudyMarket> markets(List<Long> seeds, LongFunction<StudyMarket> maker) {
        return seeds.stream().map(maker::apply).toList();
    }
}
