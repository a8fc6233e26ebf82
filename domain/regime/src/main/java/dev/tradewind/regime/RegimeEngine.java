// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.model.RegimeModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Classifies the markets of one timeframe, one instant at a time. What it answers depends on
/// nothing but the bars it was given, so a replay of the same bars gives the same readings. One
/// thread owns an engine.
///
/// Three kinds of engine share this intake. [#probabilistic] answers with the calibrated
/// probabilities of a model, and with the tuned rule until a product has the bars the model needs;
/// [#tuned] and the textbook rule judge ADX(14), choppiness(20), the percentile of ATR(14) within
/// 720 bars of the product's own past, and for the crisis the percentile of the mean pairwise EWMA
/// correlation of all products, or with fewer than three products a drawdown.
///
/// A crisis is one state for all products, also for those still warming up; apart from it a product
/// is UNKNOWN until every input has a value, while more than 20 % of the last 28 bars are flat or
/// synthetic, and again after a hole in its bars: shorter holes arrive filled with synthetic bars.
///
/// `confidenceFraction` is 0 for UNKNOWN. From a model it is the probability of the answered state;
/// from a rule 0.5 + half the margin by which the inputs pass their thresholds, or 0.5 less half of
/// it while hysteresis keeps a state the rule has left, which is no calibrated probability.
/// `transitionProbabilityFraction` is the counted share of bars on which the state ended, see
/// `SwitchCounts`.
///
/// Source: Tradewind quantitative specification 2.1–2.5.
public final class RegimeEngine {

    private final Timeframe timeframe;
    private final Classifier classifier;
    private final SortedMap<Symbol, SymbolTrack> tracks = new TreeMap<>();
    private final SortedMap<Symbol, RegimeMemory> memories = new TreeMap<>();
    private final SwitchCounts switches = new SwitchCounts();
    private Instant lastInstant = Instant.MIN;

    private RegimeEngine(Timeframe timeframe, Classifier classifier) {
        this.timeframe = timeframe;
        this.classifier = classifier;
    }

    /// An engine that judges by `rule`.
    public RegimeEngine(Timeframe timeframe, RegimeRule rule, Hysteresis hysteresis) {
        this(timeframe, new RuleClassifier(rule, hysteresis));
    }

    /// The tuned rule with standard hysteresis.
    public static RegimeEngine tuned(Timeframe timeframe) {
        return new RegimeEngine(timeframe, new TunedRule(), Hysteresis.STANDARD);
    }

    /// The model, with the tuned rule while it cannot answer.
    public static RegimeEngine probabilistic(Timeframe timeframe, RegimeModel model) {
        return probabilistic(timeframe, model, Hysteresis.STANDARD);
    }

    /// The model, with the tuned rule and this hysteresis while it cannot answer.
    public static RegimeEngine probabilistic(
            Timeframe timeframe, RegimeModel model, Hysteresis hysteresis) {
        RuleClassifier fallback = new RuleClassifier(new TunedRule(), hysteresis);
        return new RegimeEngine(timeframe, new ModelClassifier(model, fallback));
    }

    /// The newest instant that was taken; [Instant#MIN] before the first.
    public Instant lastInstant() {
        return lastInstant;
    }

    /// Takes the bars that have arrived since the last call, for `asOf`, which is later than every
    /// instant before. They are taken in the order of their closes, one instant after the other, so
    /// a whole history may come at once; bars that closed at an earlier instant already taken
    /// (fillers of a short hole) come first. Answers one reading, in the order of the symbols, for
    /// each product with a bar that closed exactly at `asOf`.
    public List<RegimeReading> onInstant(Instant asOf, List<ClosedBar> bars) {
        Checks.require(asOf.isAfter(lastInstant), "asOf", "must be after " + lastInstant, asOf);
        SortedMap<Instant, List<ClosedBar>> instants = new TreeMap<>();
        instants.put(asOf, new ArrayList<>());
        for (ClosedBar bar : bars) {
            check(bar, asOf);
            instants.computeIfAbsent(bar.closeTime(), _ -> new ArrayList<>()).add(bar);
        }
        SortedMap<Instant, List<ClosedBar>> late = instants.headMap(lastInstant.plusNanos(1));
        late.values().forEach(fillers -> fillers.forEach(this::track));
        late.clear();
        List<RegimeReading> readings = List.of();
        for (Map.Entry<Instant, List<ClosedBar>> instant : instants.entrySet()) {
            readings = take(instant.getKey(), instant.getValue());
        }
        return readings;
    }

    private List<RegimeReading> take(Instant asOf, List<ClosedBar> bars) {
        lastInstant = asOf;
        bars.forEach(this::track);
        SortedMap<Symbol, SymbolTrack> closing = closedAt(asOf);
        classifier.close(closing);
        List<RegimeReading> readings = new ArrayList<>(closing.size());
        closing.forEach((symbol, track) -> readings.add(read(symbol, track, asOf)));
        return readings;
    }

    private void check(ClosedBar closed, Instant asOf) {
        Checks.require(
                closed.timeframe() == timeframe,
                "timeframe",
                "must be " + timeframe.code(),
                closed.timeframe().code());
        Checks.require(
                !closed.closeTime().isAfter(asOf),
                "bar",
                "must have closed by " + asOf,
                closed.closeTime());
    }

    private void track(ClosedBar closed) {
        Symbol symbol = closed.symbol();
        Bar bar = closed.bar();
        SymbolTrack track = tracks.get(symbol);
        Checks.require(
                track == null || bar.openTime().isAfter(track.lastOpen()),
                "bar",
                "of " + symbol + " must follow the last one",
                bar.openTime());
        if (track == null || !bar.openTime().equals(track.lastOpen().plus(timeframe.length()))) {
            classifier.begin(symbol);
            track = new SymbolTrack();
            tracks.put(symbol, track);
        }
        track.add(bar);
        classifier.add(symbol, bar);
    }

    private SortedMap<Symbol, SymbolTrack> closedAt(Instant asOf) {
        SortedMap<Symbol, SymbolTrack> closed = new TreeMap<>(tracks);
        closed.values().removeIf(track -> !track.lastOpen().plus(timeframe.length()).equals(asOf));
        return closed;
    }

    private RegimeReading read(Symbol symbol, SymbolTrack track, Instant asOf) {
        RegimeMemory memory =
                memories.computeIfAbsent(
                        symbol,
                        _ ->
                                new RegimeMemory(
                                        classifier.minimumBarsBetweenChanges(),
                                        timeframe.length(),
                                        asOf));
        Regime before = memory.current();
        Verdict verdict = classifier.verdict(symbol, track);
        memory.hear(verdict, asOf);
        switches.count(before, memory.current());
        SortedMap<String, Double> indicators = new TreeMap<>();
        track.describe(indicators);
        classifier.describe(indicators);
        return new RegimeReading(
                symbol,
                timeframe,
                asOf,
                memory.current(),
                track.direction(),
                verdict.confidenceIn(memory.current()),
                verdict.probabilities(),
                switches.changeFraction(memory.current()),
                memory.since(),
                indicators,
                verdict.evidenceFor(memory),
                verdict.version());
    }
}
