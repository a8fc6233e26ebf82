// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.regime.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The verdict of a model: the most probable state, and the calibrated probabilities of all four.
///
/// Source: Tradewind quantitative specification 2.1 and 2.4.
record ModelVerdict(
        Regime regime,
        int neededBars,
        RegimeProbabilities all,
        Function<Regime, List<String>> reasons,
        String version)
        implements Verdict {

    @Override
    public double confidenceIn(Regime answered) {
        return all.of(answered);
    }

    @Override
    public List<String> evidenceFor(RegimeMemory memory) {
        List<String> evidence = new ArrayList<>(reasons.apply(memory.current()));
        if (memory.current() != regime) {
            evidence.add(
                    memory.current()
                            + " kept since "
                            + memory.since()
                            + " though "
                            + regime
                            + " has "
                            + Evidence.percent(all.of(regime)));
        }
        return evidence;
    }

    @Override
    public Optional<RegimeProbabilities> probabilities() {
        return Optional.of(all);
    }
}
