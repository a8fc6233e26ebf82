// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.regime.feature.Feature;
import java.util.List;

/// Small hand-made models.
final class Models {

    private Models() {}

    static StateChain product(Feature... features) {
        return new StateChain(
                RegimeModel.PRODUCT_STATES,
                List.of(features).stream()
                        .map(each -> new StateChain.Term(each, 1, 2, List.of(0.5, -0.25, -0.25)))
                        .toList(),
                List.of(0.1, 0.0, -0.1),
                new StateChain.Dynamics(
                        List.of(
                                List.of(0.9, 0.06, 0.04),
                                List.of(0.05, 0.9, 0.05),
                                List.of(0.1, 0.1, 0.8)),
                        List.of(0.2, 0.2, 0.6),
                        1));
    }

    static StateChain crisis(Feature... features) {
        return new StateChain(
                RegimeModel.CRISIS_STATES,
                List.of(features).stream()
                        .map(each -> new StateChain.Term(each, 0, 1, List.of(-1.0, 1.0)))
                        .toList(),
                List.of(2.0, -2.0),
                new StateChain.Dynamics(
                        List.of(List.of(0.99, 0.01), List.of(0.02, 0.98)), List.of(0.5, 0.5), 0.9));
    }

    static RegimeModel model() {
        return new RegimeModel(
                "test-model",
                new RegimeModel.Chains(
                        crisis(Feature.MARKET_RANGE, Feature.CORRELATION),
                        product(Feature.DRIFT_24, Feature.MARKET_RANGE)),
                new RegimeModel.Chains(crisis(Feature.MARKET_RANGE), product(Feature.DRIFT_24)),
                ModelHysteresis.STANDARD,
                List.of("made by hand"));
    }
}
