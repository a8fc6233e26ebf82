// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;
import java.util.ArrayList;
import java.util.List;

/// What speaks for which state at one instant, before hysteresis: how sure it is (0–1, 0.5 on a
/// threshold) and why.
///
/// Source: Tradewind decision 8: a margin to thresholds, no probability.
record Verdict(Regime regime, double confidenceFraction, List<String> reasons) {

    static Verdict judged(Judgement judgement, Finding noCrisis) {
        List<String> reasons = new ArrayList<>(judgement.finding().reasons());
        noCrisis.reasons().forEach(reason -> reasons.add("no crisis: " + reason));
        return new Verdict(
                judgement.regime(), confidence(judgement.finding().marginFraction()), reasons);
    }

    static Verdict crisis(CrisisWatch watch, Hysteresis hysteresis) {
        List<String> reasons = new ArrayList<>();
        double margin = watch.latest().map(Finding::marginFraction).orElse(0.0);
        boolean holds = watch.latest().map(Finding::holds).orElse(false);
        watch.latest().ifPresent(finding -> reasons.addAll(finding.reasons()));
        if (!holds) {
            reasons.add(
                    "crisis ends after "
                            + hysteresis.crisisExitBars()
                            + " calm bars, so far "
                            + watch.calmBars());
        }
        return new Verdict(Regime.CRISIS, confidence(holds ? margin : -margin), reasons);
    }

    static Verdict tooFlat(SymbolTrack track) {
        return unknown(
                track.flatBars()
                        + " of the last "
                        + SymbolTrack.QUALITY_BARS
                        + " bars are flat or synthetic, more than 20 %");
    }

    static Verdict warmingUp(SymbolTrack track) {
        return unknown(
                "warming up: "
                        + track.bars()
                        + " bars since the start or the last gap, needed "
                        + track.warmUpBars());
    }

    static Verdict marketNotKnown() {
        return unknown(
                "warming up: whether the market is in crisis needs 80 common bars of 3 products,"
                        + " or 241 bars of one");
    }

    /// Confidence in the state that hysteresis left: below 0.5 if the rule names another one.
    double confidenceIn(Regime answered) {
        return answered == regime ? confidenceFraction : 1 - confidenceFraction;
    }

    /// The reasons, and if hysteresis keeps another state, that it does.
    List<String> evidenceFor(RegimeMemory memory) {
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

    private static Verdict unknown(String reason) {
        return new Verdict(Regime.UNKNOWN, 0, List.of(reason));
    }

    private static double confidence(double marginFraction) {
        return 0.5 + 0.5 * marginFraction;
    }
}
