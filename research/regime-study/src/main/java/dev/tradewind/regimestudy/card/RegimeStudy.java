// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.ConfusionMatrix;
import dev.tradewind.regimestudy.card.ScoreCard.Entry;
import dev.tradewind.regimestudy.card.ScoreCard.FamilySection;
import dev.tradewind.regimestudy.card.ScoreCard.Gate;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedFacts;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedSection;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.market.RecordedMarket;
import dev.tradewind.regimestudy.market.StudyMarket;
import dev.tradewind.regimestudy.protocol.AlarmProtocol;
import dev.tradewind.regimestudy.protocol.GeneratedProtocol;
import dev.tradewind.regimestudy.protocol.RecordedProtocol;
import dev.tradewind.regimestudy.protocol.TrendAgreement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets contestants compete and gathers a [ScoreCard], market after market, so that only one market
/// is in memory besides what came out. The last contestant is the product, the one the gates judge.
/// One thread owns a study.
public final class RegimeStudy {

    private static final long SHUFFLE_SEED = 1;

    private final List<Contestant> contestants;
    private final Progress progress;
    private final List<FamilySection> families = new ArrayList<>();
    private final List<RecordedSection> recorded = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private Optional<AlarmProtocol.Result> alarm = Optional.empty();

    /// A study of these contestants, the product last.
    public RegimeStudy(List<Contestant> contestants, Progress progress) {
        this.contestants = List.copyOf(contestants);
        this.progress = progress;
    }

    /// Hears of each step before it is taken.
    @FunctionalInterface
    public interface Progress {
        void at(String step);
    }

    /// Scores everybody on the family that the product was made for.
    public void home(String name, String markets, List<StudyMarket> family) {
        FamilySection section = section(name, markets, family);
        progress.at(name + ": change alarm");
        alarm = Optional.of(AlarmProtocol.score(family));
        gates.addAll(Gates.home(section, judged()));
    }

    /// Scores everybody on a family that nobody has seen.
    public void elsewhere(String name, String markets, List<StudyMarket> family) {
        gates.addAll(Gates.elsewhere(section(name, markets, family), judged()));
    }

    /// Scores everybody on a recorded market.
    public void recorded(RecordedMarket market) {
        List<RecordedProtocol.Result> results = new ArrayList<>();
        for (Contestant contestant : contestants) {
            progress.at(market.market().name() + ": " + contestant.name());
            results.add(RecordedProtocol.score(contestant, market));
        }
        progress.at(market.market().name() + ": shuffled labels");
        RecordedSection section = new RecordedSection(facts(market), results);
        recorded.add(section);
        gates.addAll(Gates.recorded(section, judged()));
    }

    /// What was found so far.
    public ScoreCard card() {
        List<Entry> entries =
                contestants.stream()
                        .map(each -> new Entry(each.name(), each.description()))
                        .toList();
        return new ScoreCard(judged(), entries, families, alarm, recorded, gates);
    }

    private FamilySection section(String name, String markets, List<StudyMarket> family) {
        List<GeneratedProtocol.Result> results = new ArrayList<>();
        for (Contestant contestant : contestants) {
            progress.at(name + ": " + contestant.name());
            results.add(GeneratedProtocol.score(contestant, family));
        }
        FamilySection section = new FamilySection(name, markets, results);
        families.add(section);
        return section;
    }

    private String judged() {
        return contestants.getLast().name();
    }

    private static RecordedFacts facts(RecordedMarket recorded) {
        StudyMarket market = recorded.market();
        Instant end = market.openTime(market.bars() - 1).plus(market.timeframe().length());
        return new RecordedFacts(
                market.name(),
                market.series().stream().map(each -> each.symbol().toString()).toList(),
                market.series().get(market.leader()).symbol().toString(),
                market.openTime(market.warmUpBars()),
                end,
                shares(recorded),
                shares(recorded.shuffled(SHUFFLE_SEED)),
                ambiguousFraction(recorded),
                TrendAgreement.fraction(market));
    }

    private static Map<Regime, Double> shares(RecordedMarket recorded) {
        Map<Regime, Long> counts = recorded.labelCounts();
        double total =
                ConfusionMatrix.LABELS.stream()
                        .mapToLong(state -> counts.getOrDefault(state, 0L))
                        .sum();
        Map<Regime, Double> shares = new EnumMap<>(Regime.class);
        ConfusionMatrix.LABELS.forEach(
                state -> shares.put(state, counts.getOrDefault(state, 0L) / Math.max(1, total)));
        return shares;
    }

    private static double ambiguousFraction(RecordedMarket recorded) {
        long count = 0;
        for (boolean[] product : recorded.ambiguous()) {
            for (int bar = recorded.market().warmUpBars(); bar < product.length; bar++) {
                count += product[bar] ? 1 : 0;
            }
        }
        long bars = recorded.market().bars() - recorded.market().warmUpBars();
        return (double) count / (bars * recorded.ambiguous().size());
    }
}
