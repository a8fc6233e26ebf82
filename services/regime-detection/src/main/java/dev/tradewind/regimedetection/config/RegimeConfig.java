// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

import dev.tradewind.framework.config.Setting;
import dev.tradewind.regime.Hysteresis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How markets are classified and how long a question may wait; keys `regime.*`.
public record RegimeConfig(
        @Setting(
                        defaultValue = "model",
                        description = "What names the regime: the model, or one of the rules")
                RuleName rule,
        @Setting(
                        defaultValue = "",
                        description =
                                "Model file to use instead of the built-in model; while it is missing"
                                        + " or broken the tuned rule stands in")
                Optional<Path> modelFile,
        @Setting(
                        defaultValue = "3",
                        description =
                                "Bars in a row a rule must name another state before it counts",
                        min = "1",
                        max = "100")
                int persistenceBars,
        @Setting(
                        defaultValue = "6",
                        description = "Fewest bars between two changes of state by a rule",
                        min = "1",
                        max = "1000")
                int minimumBarsBetweenChanges,
        @Setting(
                        defaultValue = "12",
                        description = "Calm bars in a row that end a crisis by a rule",
                        min = "1",
                        max = "1000")
                int crisisExitBars,
        @Setting(
                        defaultValue = "2s",
                        description = "Longest wait for an instant that is not classified yet",
                        min = "0s",
                        max = "30s")
                Duration answerWait) {

    /// How a rule holds on to a state.
    Hysteresis hysteresis() {
        return new Hysteresis(persistenceBars, minimumBarsBetweenChanges, crisisExitBars);
    }
}
