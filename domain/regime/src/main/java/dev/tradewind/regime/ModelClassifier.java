// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.regime.feature.MarketFeatures;
import dev.tradewind.regime.feature.SymbolFeatures;
import dev.tradewind.regime.model.CrisisBelief;
import dev.tradewind.regime.model.Evidence;
import dev.tradewind.regime.model.ModelHysteresis;
import dev.tradewind.regime.model.ProductBelief;
import dev.tradewind.regime.model.RegimeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Judges by the probabilistic model. Where it cannot yet (too few bars since the start or a gap),
/// the tuned rule answers in its place and says so; whether there is a crisis is for the model to
/// say as soon as it can, one answer for all products.
///
/// Source: Tradewind quantitative specification 2.2 (rungs 2 and 3), 2.4 and 2.5.
final class ModelClassifier implements Classifier {

    private final RegimeModel model;
    private final RuleClassifier fallback;
    private final MarketFeatures market;
    private final CrisisBelief crisis;
    private final SortedMap<Symbol, ProductBelief> products = new TreeMap<>();

    ModelClassifier(RegimeModel model, RuleClassifier fallback) {
        this.model = model;
        this.fallback = fallback;
        this.market = new MarketFeatures(fallback.correlation());
        this.crisis = new CrisisBelief(model);
    }

    @Override
    public void begin(Symbol symbol) {
        fallback.begin(symbol);
        products.put(symbol, new ProductBelief(model));
    }

    @Override
    public void add(Symbol symbol, Bar bar) {
        product(symbol)
                .features()
                .add(
                        bar.open().value().doubleValue(),
                        bar.high().value().doubleValue(),
                        bar.low().value().doubleValue(),
                        bar.close().value().doubleValue());
    }

    @Override
    public void close(SortedMap<Symbol, SymbolTrack> closing) {
        fallback.close(closing);
        SortedMap<Symbol, SymbolFeatures> recorded = new TreeMap<>();
        closing.forEach((symbol, track) ->
                track.change().ifPresent(_ -> recorded.put(symbol, product(symbol).features())));
        market.add(recorded);
        crisis.hear(market);
        closing.keySet().forEach(symbol -> product(symbol).hear(crisis));
    }

    @Override
    public Verdict verdict(Symbol symbol, SymbolTrack track) {
        ProductBelief product = product(symbol);
        boolean isReady = product.isReady(crisis);
        boolean inCrisis = crisis.isReady() ? crisis.isActive() : fallback.isCrisis();
        if (isReady && (inCrisis || !track.isTooFlat())) {
            return judged(product);
        }
        RuleVerdict verdict = inCrisis ? fallback.crisisVerdict() : fallback.calmVerdict(track);
        return isReady ? verdict : verdict.because(absence(product.features()));
    }

    private String absence(SymbolFeatures features) {
        return features.bars() < features.warmUpBars()
                ? "%s has %d bars, needed %d"
                        .formatted(model.version(), features.bars(), features.warmUpBars())
                : model.version() + " needs a market that moves";
    }

    private Verdict judged(ProductBelief product) {
        RegimeProbabilities all = product.probabilities(crisis);
        Regime regime = crisis.isActive() ? Regime.CRISIS : mostProbable(all);
        boolean convinces =
                crisis.isActive() || all.of(regime) > model.hysteresis().changeAboveFraction();
        return new ModelVerdict(
                regime,
                convinces ? 1 : Verdict.NEVER,
                all,
                answered -> reasons(product, answered),
                model.version());
    }

    private List<String> reasons(ProductBelief product, Regime answered) {
        return answered == Regime.CRISIS
                ? crisisReasons()
                : Evidence.ofProduct(product, crisis, answered);
    }

    private List<String> crisisReasons() {
        ModelHysteresis hysteresis = model.hysteresis();
        List<String> reasons = new ArrayList<>(Evidence.ofCrisis(crisis));
        if (crisis.calmBars() > 0) {
            reasons.add(
                    "crisis ends after "
                            + hysteresis.crisisExitBars()
                            + " bars below "
                            + Evidence.percent(hysteresis.calmBelowFraction())
                            + ", so far "
                            + crisis.calmBars());
        }
        return reasons;
    }

    private static Regime mostProbable(RegimeProbabilities all) {
        Regime best = Regime.TRENDING;
        for (Regime regime : List.of(Regime.RANGING, Regime.CHOPPY)) {
            best = all.of(regime) > all.of(best) ? regime : best;
        }
        return best;
    }

    private ProductBelief product(Symbol symbol) {
        return products.computeIfAbsent(symbol, _ -> new ProductBelief(model));
    }

    @Override
    public void describe(SortedMap<String, Double> indicators) {
        fallback.describe(indicators);
    }

    @Override
    public int minimumBarsBetweenChanges() {
        return model.hysteresis().minimumBarsBetweenChanges();
    }
}
