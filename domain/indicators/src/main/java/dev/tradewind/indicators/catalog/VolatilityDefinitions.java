// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import dev.tradewind.indicators.Indicator;
import dev.tradewind.indicators.catalog.IndicatorDefinition.Form;
import dev.tradewind.indicators.volatility.CloseVolatility;
import dev.tradewind.indicators.volatility.ExponentialVolatility;
import dev.tradewind.indicators.volatility.GarmanKlassVolatility;
import dev.tradewind.indicators.volatility.ParkinsonVolatility;
import dev.tradewind.indicators.volatility.RogersSatchellVolatility;
import dev.tradewind.indicators.volatility.YangZhangVolatility;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/// Volatilities of one bar, as fractions.
///
/// Source: Tradewind quantitative specification 1.
final class VolatilityDefinitions {

    private VolatilityDefinitions() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                rolling(
                        "vol_cc vol cc",
                        "realised volatility of closes",
                        2,
                        length -> {
                            CloseVolatility it = new CloseVolatility(length);
                            return stream(it, (_, _, _, c) -> it.add(c), it::value);
                        }),
                rolling(
                        "vol_pk parkinson pk",
                        "Parkinson's volatility",
                        1,
                        length -> {
                            ParkinsonVolatility it = new ParkinsonVolatility(length);
                            return stream(it, (_, h, l, _) -> it.add(h, l), it::value);
                        }),
                rolling(
                        "vol_gk garman_klass gk",
                        "Garman and Klass's volatility",
                        1,
                        length -> {
                            GarmanKlassVolatility it = new GarmanKlassVolatility(length);
                            return stream(it, it::add, it::value);
                        }),
                rolling(
                        "vol_rs rogers_satchell rs",
                        "Rogers and Satchell's volatility",
                        1,
                        length -> {
                            RogersSatchellVolatility it = new RogersSatchellVolatility(length);
                            return stream(it, it::add, it::value);
                        }),
                rolling(
                        "vol_yz yang_zhang yz",
                        "Yang and Zhang's volatility",
                        2,
                        length -> {
                            YangZhangVolatility it = new YangZhangVolatility(length);
                            return stream(it, it::add, it::value);
                        }),
                rolling(
                        "ewvol",
                        "exponential volatility of closes; length = half-life",
                        1,
                        length -> {
                            ExponentialVolatility it = ExponentialVolatility.ofHalfLife(length);
                            return stream(it, (_, _, _, c) -> it.add(c), it::value);
                        }));
    }

    private static IndicatorDefinition rolling(
            String names, String meaning, int minimum, IntFunction<IndicatorStream> maker) {
        String column = names.split(" ")[0] + "{0}";
        return IndicatorDefinition.of(
                names,
                meaning,
                "fraction a bar",
                List.of(Parameter.bars("length", 24, minimum)),
                Form.streamed(column, of -> maker.apply((int) of[0])));
    }

    private static IndicatorStream stream(
            Indicator indicator, IndicatorStream.Feed feed, DoubleSupplier value) {
        return IndicatorStream.of(indicator, feed, value);
    }
}
