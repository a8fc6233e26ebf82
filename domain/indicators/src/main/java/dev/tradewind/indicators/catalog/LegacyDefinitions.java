// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;
import dev.tradewind.indicators.catalog.IndicatorDefinition.Form;
import dev.tradewind.indicators.momentum.SimpleRelativeStrengthIndex;
import java.util.List;

/// What the legacy bots computed.
///
/// Source: Tradewind legacy system 2.
final class LegacyDefinitions {

    private LegacyDefinitions() {}

    static List<IndicatorDefinition> all() {
        return List.of(simpleStrength(), adjustedAverage());
    }

    private static IndicatorDefinition simpleStrength() {
        return IndicatorDefinition.of(
                "srsi",
                "relative strength index over plain means",
                "0-100",
                List.of(Parameter.bars("length", 14, 1)),
                Form.streamed(
                        "srsi{0}",
                        of -> {
                            SimpleRelativeStrengthIndex it =
                                    new SimpleRelativeStrengthIndex((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        }));
    }

    private static IndicatorDefinition adjustedAverage() {
        return IndicatorDefinition.of(
                "adjema",
                "exponential average without a seed",
                "price",
                List.of(Parameter.bars("span", 20, 1)),
                Form.streamed(
                        "adjema{0}",
                        of -> {
                            AdjustedExponentialAverage it =
                                    new AdjustedExponentialAverage((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        }));
    }
}
