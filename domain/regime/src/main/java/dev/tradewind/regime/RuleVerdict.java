// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The verdict of a rule: sure by its margin to thresholds (0–1, 0.5 on a threshold), or UNKNOWN for
/// want of bars.
///
/// Source: Tradewind decision 8: a margin to thresholds, no probability.
record RuleVerdict(
        Regime regime,
        double confidenceFraction,
        List<String> reasons,
        int neededBars,
        String version)
        implements Verdict {

    RuleVerdict {
        reasons = List.copyOf(reasons);
    }

    /// Confidence in the state that hysteresis left: below 0.5 if the rule names another one.
    @Override
    public double confidenceIn(Regime answered) {
        return answered == regime ? confidenceFraction : 1 - confidenceFraction;
    }

    @Override
    public List<String> evidenceFor(RegimeMemory memory) {
        if (memory.current() == regime) {
            return reasons;
        }
        List<String> evidence = new ArrayList<>(reasons);
        evidence.add(
                memory.current()
                        + " kept since "
                        + memory.since()
                        + ": bars of "
                        + regime
                        + " in a row "
                        + memory.candidateBars());
        return evidence;
    }

    @Override
    public Optional<RegimeProbabilities> probabilities() {
        return Optional.empty();
    }

    /// The same verdict with one more reason, told first.
    RuleVerdict because(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.addFirst(reason);
        return new RuleVerdict(regime, confidenceFraction, more, neededBars, version);
    }
}
