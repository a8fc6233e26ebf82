// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.signal;

import dev.tradewind.base.check.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A strategy's wish for one product at one bar close.
///
/// `strengthFraction` (0–1) is the share of the bot's budget that shall be held after a BUY; a SELL gives
/// up what is above it (0 = everything). `confidenceFraction` is 0–1. `expectedReturnFraction` is the gross
/// return expected over `horizon` before any cost, meaningful for BUY only. `reason` says in plain words
/// why; `inputs` are the numbers behind it, by name.
public record Signal(
        SignalAction action,
        double strengthFraction,
        double confidenceFraction,
        double expectedReturnFraction,
        Duration horizon,
        Urgency urgency,
        String reason,
        SortedMap<String, Double> inputs) {

    public Signal {
        Checks.fraction("strengthFraction", strengthFraction);
        Checks.fraction("confidenceFraction", confidenceFraction);
        Checks.finite("expectedReturnFraction", expectedReturnFraction);
        Checks.notBlank("reason", reason);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        inputs.forEach(Checks::finite);
    }

    /// No change, with confidence 0.
    public static Signal hold(String reason, SortedMap<String, Double> inputs) {
        return new Signal(
                SignalAction.HOLD, 0, 0, 0, Duration.ZERO, Urgency.NORMAL, reason, inputs);
    }
}
