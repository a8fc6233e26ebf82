// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.regime.feature.Feature;
import dev.tradewind.regime.feature.SymbolFeatures;

/// What the model believes about one product since its start or its last gap: its features, and one
/// chain with and one without the market. One thread owns it.
///
/// Source: Tradewind quantitative specification 2.2 and 2.4.
public final class ProductBelief {

    private static final int TRENDING = 0;
    private static final int RANGING = 1;
    private static final int CHOPPY = 2;

    private final SymbolFeatures features = new SymbolFeatures();
    private final BeliefFilter market;
    private final BeliefFilter alone;
    private final double[] vector = new double[Feature.all().size()];

    public ProductBelief(RegimeModel model) {
        this.market = new BeliefFilter(model.market().product());
        this.alone = new BeliefFilter(model.alone().product());
    }

    /// Its features, fed by the caller bar by bar.
    public SymbolFeatures features() {
        return features;
    }

    /// Takes the newest instant, at which the product has closed and which `crisis` has heard.
    public void hear(CrisisBelief crisis) {
        if (!isReady(crisis)) {
            return;
        }
        System.arraycopy(crisis.vector(), 0, vector, 0, vector.length);
        features.fill(vector);
        alone.add(vector, crisis.aloneBefore());
        if (crisis.isCorrelated()) {
            market.add(vector, crisis.marketBefore());
        }
    }

    /// Whether the model can judge the product at the newest instant.
    public boolean isReady(CrisisBelief crisis) {
        return crisis.isReady() && features.isReady();
    }

    /// The four probabilities at the newest instant.
    public RegimeProbabilities probabilities(CrisisBelief crisis) {
        double inCrisis = crisis.probability();
        double calm = 1 - inCrisis;
        BeliefFilter chain = answering(crisis);
        return new RegimeProbabilities(
                calm * chain.probability(TRENDING),
                calm * chain.probability(RANGING),
                calm * chain.probability(CHOPPY),
                inCrisis);
    }

    /// All features at the newest instant, at their places.
    double[] vector() {
        return vector;
    }

    /// The chain that answers.
    BeliefFilter answering(CrisisBelief crisis) {
        return crisis.isCorrelated() ? market : alone;
    }
}
