// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import java.util.List;
import java.util.Optional;

/// What speaks for which state of one product at one instant, before the memory of the engine.
///
/// Source: Tradewind quantitative specification 2.2 and 2.4.
sealed interface Verdict permits RuleVerdict, ModelVerdict {

    /// For [#neededBars]: however often it is seen, it does not change the answer.
    int NEVER = Integer.MAX_VALUE;

    /// The state that is seen.
    Regime regime();

    /// Bars in a row it must be seen before it may change the answer.
    int neededBars();

    /// How sure it is of the state that is answered, 0–1.
    double confidenceIn(Regime answered);

    /// Why, in plain words, and if the memory keeps another state, that it does.
    List<String> evidenceFor(RegimeMemory memory);

    /// All four probabilities, if a model judged.
    Optional<RegimeProbabilities> probabilities();

    /// Which rule or model judged.
    String version();
}
