// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.config;

import dev.tradewind.framework.config.Setting;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.Hysteresis;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.TextbookRule;
import dev.tradewind.regime.TunedRule;
import dev.tradewind.regime.model.RegimeModel;
import java.time.Duration;

/// How markets are classified and how long a question may wait; keys `regime.*`.
public record RegimeConfig(
        @Setting(
                        defaultValue = "model",
                        description = "What names the regime: the model, or one of the rules")
                RuleName rule,
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

    /// A fresh engine of this configuration.
    public RegimeEngine engine(Timeframe timeframe) {
        Hysteresis hysteresis =
                new Hysteresis(persistenceBars, minimumBarsBetweenChanges, crisisExitBars);
        return switch (rule) {
            case MODEL -> RegimeEngine.probabilistic(timeframe, RegimeModel.builtIn(), hysteresis);
            case TUNED -> new RegimeEngine(timeframe, new TunedRule(), hysteresis);
            case TEXTBOOK -> new RegimeEngine(timeframe, new TextbookRule(), hysteresis);
        };
    }
}
