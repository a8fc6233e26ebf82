// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.feature.MarketCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Judges by a rule: the inputs of each product against thresholds, and the crisis of the whole
/// market by the median volatility with the correlation, or with a drawdown where fewer than three
/// products correlate.
///
/// Source: Tradewind quantitative specification 2.2, 2.4 and 2.5.
final class RuleClassifier implements Classifier {

    private final RegimeRule rule;
    private final Hysteresis hysteresis;
    private final MarketCorrelation correlation = new MarketCorrelation();
    private final CrisisWatch crisis;

    RuleClassifier(RegimeRule rule, Hysteresis hysteresis) {
        this.rule = rule;
        this.hysteresis = hysteresis;
        this.crisis = new CrisisWatch(hysteresis.crisisExitBars());
    }

    @Override
    public void begin(Symbol symbol) {
        correlation.forget(symbol);
    }

    @Override
    public void add(Symbol symbol, Bar bar) {
        // Its inputs are kept by the track of the product.
    }

    @Override
    public void close(SortedMap<Symbol, SymbolTrack> closing) {
        SortedMap<Symbol, Double> changes = new TreeMap<>();
        closing.forEach(
                (symbol, track) -> track.change().ifPresent(change -> changes.put(symbol, change)));
        correlation.add(changes);
        crisis.hear(marketInputs(closing).map(rule::crisis));
    }

    @Override
    public RuleVerdict verdict(Symbol symbol, SymbolTrack track) {
        return isCrisis() ? crisisVerdict() : calmVerdict(track);
    }

    @Override
    public void describe(SortedMap<String, Double> indicators) {
        correlation.mean().ifPresent(mean -> indicators.put("correlation", mean));
        correlation.percentile().ifPresent(rank -> indicators.put("correlation_percentile", rank));
    }

    @Override
    public int minimumBarsBetweenChanges() {
        return hysteresis.minimumBarsBetweenChanges();
    }

    MarketCorrelation correlation() {
        return correlation;
    }

    boolean isCrisis() {
        return crisis.isActive();
    }

    RuleVerdict crisisVerdict() {
        List<String> reasons = new ArrayList<>();
        double margin = crisis.latest().map(Finding::marginFraction).orElse(0.0);
        boolean holds = crisis.latest().map(Finding::holds).orElse(false);
        crisis.latest().ifPresent(finding -> reasons.addAll(finding.reasons()));
        if (!holds) {
            reasons.add(
                    "crisis ends after "
                            + hysteresis.crisisExitBars()
                            + " calm bars, so far "
                            + crisis.calmBars());
        }
        return known(Regime.CRISIS, holds ? margin : -margin, reasons);
    }

    /// The verdict on a product if there is no crisis.
    RuleVerdict calmVerdict(SymbolTrack track) {
        if (track.isTooFlat()) {
            return unknown(
                    track.flatBars()
                            + " of the last "
                            + SymbolTrack.QUALITY_BARS
                            + " bars are flat or synthetic, more than 20 %");
        }
        if (!track.isWarm()) {
            return unknown(
                    "warming up: "
                            + track.bars()
                            + " bars since the start or the last gap, needed "
                            + track.warmUpBars());
        }
        return crisis.latest()
                .map(calm -> judged(rule.classify(track.inputs()), calm))
                .orElseGet(() ->
                        unknown(
                                "warming up: whether the market is in crisis needs 80"
                                        + " common bars of 3 products, or 241 bars of"
                                        + " one"));
    }

    private RuleVerdict judged(Judgement judgement, Finding noCrisis) {
        List<String> reasons = new ArrayList<>(judgement.finding().reasons());
        noCrisis.reasons().forEach(reason -> reasons.add("no crisis: " + reason));
        return known(judgement.regime(), judgement.finding().marginFraction(), reasons);
    }

    private RuleVerdict known(Regime regime, double marginFraction, List<String> reasons) {
        return new RuleVerdict(
                regime,
                0.5 + 0.5 * marginFraction,
                reasons,
                hysteresis.persistenceBars(),
                rule.version());
    }

    private RuleVerdict unknown(String reason) {
        return new RuleVerdict(
                Regime.UNKNOWN, 0, List.of(reason), hysteresis.persistenceBars(), rule.version());
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
}
