// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.rules;

import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.legacy.LegacyScore;
import java.util.List;

/// The list of everything a bot can run.
public final class BuiltInStrategies {

    private BuiltInStrategies() {}

    public static StrategyCatalogue catalogue() {
        return new StrategyCatalogue(
                List.of(
                        RsiMeanReversion.definition(),
                        TrendFollowing.definition(),
                        Momentum.definition(),
                        LegacyScore.definition()));
    }
}
