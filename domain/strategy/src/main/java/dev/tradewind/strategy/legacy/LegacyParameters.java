// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import dev.tradewind.base.check.Checks;
import dev.tradewind.strategy.catalogue.ParameterSpec;
import dev.tradewind.strategy.catalogue.ParameterValues;
import java.util.List;

/// The parameters of a legacy bot under the names of its `signal_config` and table columns.
final class LegacyParameters {

    private static final String TABLE =
            """
            rsi_period              | integer | bars     | 2..500    | 14    | length of the RSI
            oversold                | decimal | RSI      | 1..49     | 30    | calls to buy
            overbought              | decimal | RSI      | 51..99    | 70    | calls to sell
            ma_fast                 | integer | bars     | 2..500    | 10    | fast average
            ma_slow                 | integer | bars     | 2..500    | 20    | slow average
            macd_fast               | integer | bars     | 2..500    | 12    | span of the fast one
            macd_slow               | integer | bars     | 2..500    | 26    | span of the slow one
            macd_signal             | integer | bars     | 2..500    | 9     | span of the signal
            rsi_weight              | decimal | weight   | 0..1      | 0.4   | of the RSI score
            ma_weight               | decimal | weight   | 0..1      | 0.35  | of the crossover score
            macd_weight             | decimal | weight   | 0..1      | 0.25  | of the MACD score
            min_confidence          | decimal | fraction | 0..1      | 0.2   | holds below it
            buy_threshold           | decimal | score    | -1..0     | -0.05 | buys at or below it
            sell_threshold          | decimal | score    | 0..1      | 0.05  | sells at or above it
            confirmation_minutes    | integer | minutes  | 0..1440   | 5     | a call must persist
            cooldown_minutes        | integer | minutes  | 0..10080  | 15    | pause after a fill
            trade_step_pct          | decimal | percent  | 0..50     | 1     | move since last fill
            position_size_usd       | decimal | USD      | 1..100000 | 25    | size of every buy
            max_positions           | integer | buys     | 1..100    | 4     | buys that may stack
            information_coefficient | decimal | fraction | 0..1      | 0.10  | score to return
            """;

    static final List<ParameterSpec> ALL = ParameterSpec.table(TABLE);

    private LegacyParameters() {}

    /// Refuses combinations that make no rule.
    static void check(ParameterValues values) {
        Checks.require(
                values.integer("ma_fast") < values.integer("ma_slow"),
                "parameter ma_fast",
                "must be below ma_slow " + values.integer("ma_slow"),
                values.integer("ma_fast"));
        Checks.require(
                values.integer("macd_fast") < values.integer("macd_slow"),
                "parameter macd_fast",
                "must be below macd_slow " + values.integer("macd_slow"),
                values.integer("macd_fast"));
        double weights =
                values.decimal("rsi_weight")
                        + values.decimal("ma_weight")
                        + values.decimal("macd_weight");
        Checks.require(
                weights > 0, "parameter rsi_weight", "and the other weights must not all be 0", 0);
    }
}
