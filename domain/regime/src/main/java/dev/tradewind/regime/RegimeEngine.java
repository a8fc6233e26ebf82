// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Classifies the markets of one timeframe, one instant at a time. What it answers depends on
/// nothing but the bars it was given, so a replay of the same bars gives the same readings. One
/// thread owns an engine.
///
/// Inputs are ADX(14), choppiness(20), the percentile of ATR(14) within 720 bars of the product's
/// own past, and for the crisis the percentile of the mean pairwise EWMA correlation of all
/// products; with fewer than three products a drawdown takes its place. A crisis is one state for
/// all products, also for those still warming up; apart from it a product is UNKNOWN until every
/// input has a value, while more than 20 % of the last 28 bars are flat or synthetic, and again
/// after a hole in its bars: shorter holes arrive filled with synthetic bars.
///
/// `confidenceFraction` is 0 for UNKNOWN, otherwise 0.5 + half the margin by which the inputs pass
/// their thresholds, or 0.5 less half of it while hysteresis keeps a state the rule has left. It is
/// no calibrated probability. `transitionProbabilityFraction` is the counted share of bars on which
/// the state ended, see `SwitchCounts`.
///
/// Source: Tradewind quantitative specification 2.1–2.5.
public final class RegimeEngine {

    private final Timeframe timeframe;
    private final RegimeRule rule;
    private final Hysteresis hysteresis;
    private final SortedMap<Symbol, SymbolTrack> tracks = new TreeMap<>();
    private final SortedMap<Symbol, RegimeMemory> memories = new TreeMap<>();
    private final MarketCorrelation correlation = new MarketCorrelation();
    private final CrisisWatch crisis;
    private final SwitchCounts switches = new SwitchCounts();
    private Instant lastInstant = Instant.MIN;

    public RegimeEngine(Timeframe timeframe, RegimeRule rule, Hysteresis hysteresis) {
        this.timeframe = timeframe;
        this.rule = rule;
        this.hysteresis = hysteresis;
        this.crisis = new CrisisWatch(hysteresis.crisisExitBars());
    }

    /// The engine as it is used: tuned rule, standard hysteresis.
    public static RegimeEngine tuned(Timeframe timeframe) {
        return new RegimeEngine(timeframe, new TunedRule(), Hysteresis.STANDARD);
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
        correlation.add(changes(closing));
        crisis.hear(marketInputs(closing).map(rule::crisis));
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
            correlation.forget(symbol);
            track = new SymbolTrack();
            tracks.put(symbol, track);
        }
        track.add(bar);
    }

    private SortedMap<Symbol, SymbolTrack> closedAt(Instant asOf) {
        SortedMap<Symbol, SymbolTrack> closed = new TreeMap<>(tracks);
        closed.values().removeIf(track -> !track.lastOpen().plus(timeframe.length()).equals(asOf));
        return closed;
    }

    private static SortedMap<Symbol, Double> changes(SortedMap<Symbol, SymbolTrack> closing) {
        SortedMap<Symbol, Double> changes = new TreeMap<>();
        closing.forEach(
                (symbol, track) -> track.change().ifPresent(change -> changes.put(symbol, change)));
        return changes;
    }

    private Optional<MarketInputs> marketInputs(SortedMap<Symbol, SymbolTrack> closing) {
        OptionalDouble volatility = median(closing, SymbolTrack::volatilityPercentile);
        OptionalDouble drawdown = median(closing, SymbolTrack::drawdownScore);
        OptionalDouble correlated = correlation.percentile();
        if (volatility.isEmpty() || (correlated.isEmpty() && drawdown.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                correlated.isPresent()
                        ? new MarketInputs.Correlated(
                                volatility.getAsDouble(), correlated.getAsDouble())
                        : new MarketInputs.Falling(
                                volatility.getAsDouble(), drawdown.getAsDouble()));
    }

    private static OptionalDouble median(
            SortedMap<Symbol, SymbolTrack> closing, Function<SymbolTrack, OptionalDouble> measure) {
        double[] values =
                closing.values().stream()
                        .map(measure)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .sorted()
                        .toArray();
        int middle = values.length / 2;
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                values.length % 2 == 1
                        ? values[middle]
                        : (values[middle - 1] + values[middle]) / 2);
    }

    private RegimeReading read(Symbol symbol, SymbolTrack track, Instant asOf) {
        RegimeMemory memory =
                memories.computeIfAbsent(
                        symbol, _ -> new RegimeMemory(hysteresis, timeframe.length(), asOf));
        Regime before = memory.current();
        Verdict verdict = verdict(track);
        memory.hear(verdict.regime(), asOf);
        switches.count(before, memory.current());
        SortedMap<String, Double> indicators = new TreeMap<>();
        track.describe(indicators);
        correlation.mean().ifPresent(mean -> indicators.put("correlation", mean));
        correlation.percentile().ifPresent(rank -> indicators.put("correlation_percentile", rank));
        return new RegimeReading(
                symbol,
                timeframe,
                asOf,
                memory.current(),
                track.direction(),
                verdict.confidenceIn(memory.current()),
                Optional.empty(),
                switches.changeFraction(memory.current()),
                memory.since(),
                indicators,
                verdict.evidenceFor(memory),
                rule.version());
    }

    private Verdict verdict(SymbolTrack track) {
        if (crisis.isActive()) {
            return Verdict.crisis(crisis, hysteresis);
        }
        if (track.isTooFlat()) {
            return Verdict.tooFlat(track);
        }
        if (!track.isWarm()) {
            return Verdict.warmingUp(track);
        }
        return crisis.latest()
                .map(calm -> Verdict.judged(rule.classify(track.inputs()), calm))
                .orElseGet(Verdict::marketNotKnown);
    }
}
