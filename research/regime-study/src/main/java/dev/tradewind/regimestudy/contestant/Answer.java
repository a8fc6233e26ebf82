// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import java.util.Optional;

/// What a judge says of one product at one close; a judge without probabilities leaves them out.
public record Answer(Regime regime, Optional<RegimeProbabilities> probabilities) {

    /// The answer of who cannot tell.
    static final Answer UNKNOWN = new Answer(Regime.UNKNOWN, Optional.empty());
}
