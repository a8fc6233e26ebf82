// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.legacy;

import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.strategy.catalogue.ParameterValues;
import java.util.SortedMap;

/// The weighted mean of the three scores, the plain mean of their confidences, and what they call
/// for.
record CombinedScore(Score rsi, Score crossover, Score macd, Score total, SignalAction action) {

    static CombinedScore of(Score rsi, Score crossover, Score macd, ParameterValues values) {
        double rsiWeight = values.decimal("rsi_weight");
        double crossoverWeight = values.decimal("ma_weight");
        double macdWeight = values.decimal("macd_weight");
        double weighted =
                rsiWeight * rsi.value()
                        + crossoverWeight * crossover.value()
                        + macdWeight * macd.value();
        double confidence = (rsi.confidence() + crossover.confidence() + macd.confidence()) / 3;
        Score total = new Score(weighted / (rsiWeight + crossoverWeight + macdWeight), confidence);
        return new CombinedScore(rsi, crossover, macd, total, action(total, values));
    }

    private static SignalAction action(Score total, ParameterValues values) {
        if (total.confidence() < values.decimal("min_confidence")) {
            return SignalAction.HOLD;
        }
        if (total.value() <= values.decimal("buy_threshold")) {
            return SignalAction.BUY;
        }
        return total.value() >= values.decimal("sell_threshold")
                ? SignalAction.SELL
                : SignalAction.HOLD;
    }

    void describe(SortedMap<String, Double> inputs) {
        inputs.put("score", total.value());
        inputs.put("confidence", total.confidence());
        inputs.put("rsi_score", rsi.value());
        inputs.put("ma_score", crossover.value());
        inputs.put("macd_score", macd.value());
    }
}
