// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import static dev.tradewind.indicators.catalog.IndicatorStream.Output;

import dev.tradewind.indicators.average.ExponentialAverage;
import dev.tradewind.indicators.average.SimpleAverage;
import dev.tradewind.indicators.average.WilderAverage;
import dev.tradewind.indicators.catalog.IndicatorDefinition.Form;
import dev.tradewind.indicators.column.AverageColumns;
import dev.tradewind.indicators.persistence.HurstExponent;
import dev.tradewind.indicators.persistence.RollingVarianceRatio;
import dev.tradewind.indicators.trend.DonchianChannel;
import dev.tradewind.indicators.trend.EfficiencyRatio;
import dev.tradewind.indicators.trend.Macd;
import dev.tradewind.indicators.volatility.BollingerBands;
import dev.tradewind.indicators.window.PercentileRank;
import dev.tradewind.indicators.window.ZScore;
import java.util.List;

/// Averages, bands, places and persistence of the price.
///
/// Source: Tradewind quantitative specification 1.
final class PriceDefinitions {

    private static final String PRICE = "price";
    private static final List<Parameter> TWENTY = List.of(Parameter.bars("length", 20, 1));

    private PriceDefinitions() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                simpleAverage(),
                exponentialAverage(),
                wilderAverage(),
                macd(),
                bollinger(),
                zScore(),
                donchian(),
                efficiency(),
                percentile(),
                varianceRatio(),
                hurst());
    }

    private static IndicatorDefinition simpleAverage() {
        return IndicatorDefinition.of(
                "sma",
                "simple moving average of closes",
                PRICE,
                TWENTY,
                new Form(
                        "sma{0}",
                        of -> {
                            SimpleAverage it = new SimpleAverage((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        },
                        (of, bars, into) ->
                                AverageColumns.simple((int) of[0], bars.close(), into[0])));
    }

    private static IndicatorDefinition exponentialAverage() {
        return IndicatorDefinition.of(
                "ema",
                "exponential moving average of closes",
                PRICE,
                TWENTY,
                new Form(
                        "ema{0}",
                        of -> {
                            ExponentialAverage it = new ExponentialAverage((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        },
                        (of, bars, into) ->
                                AverageColumns.exponential((int) of[0], bars.close(), into[0])));
    }

    private static IndicatorDefinition wilderAverage() {
        return IndicatorDefinition.of(
                "wilder rma",
                "Wilder's mean of closes",
                PRICE,
                List.of(Parameter.bars("length", 14, 1)),
                new Form(
                        "wilder{0}",
                        of -> {
                            WilderAverage it = new WilderAverage((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        },
                        (of, bars, into) ->
                                AverageColumns.wilder((int) of[0], bars.close(), into[0])));
    }

    private static IndicatorDefinition macd() {
        return IndicatorDefinition.of(
                "macd",
                "fast minus slow exponential average, its signal and their distance",
                PRICE,
                List.of(
                        Parameter.bars("fast", 12, 1),
                        Parameter.bars("slow", 26, 2),
                        Parameter.bars("signal", 9, 1)),
                Form.streamed(
                        "macd{0}_{1} macd_sig{2} macd_hist",
                        of -> {
                            Macd it = new Macd((int) of[0], (int) of[1], (int) of[2]);
                            return new IndicatorStream(
                                    (_, _, _, c) -> it.add(c),
                                    List.of(
                                            new Output((int) of[1], it::isLineReady, it::line),
                                            Output.of(it, it::signal),
                                            Output.of(it, it::histogram)));
                        }));
    }

    private static IndicatorDefinition bollinger() {
        return IndicatorDefinition.of(
                "bb bollinger",
                "Bollinger bands and the place between them (0 lower, 1 upper)",
                PRICE,
                List.of(Parameter.bars("length", 20, 2), Parameter.above("width", 2, 0)),
                Form.streamed(
                        "bb_up{0}_{1} bb_lo{0}_{1} bb_pctb",
                        of -> {
                            BollingerBands it = new BollingerBands((int) of[0], of[1]);
                            return new IndicatorStream(
                                    (_, _, _, c) -> it.add(c),
                                    List.of(
                                            Output.of(it, it::upper),
                                            Output.of(it, it::lower),
                                            new Output(
                                                    it.warmUpBars(), it::hasWidth, it::percentB)));
                        }));
    }

    private static IndicatorDefinition zScore() {
        return IndicatorDefinition.of(
                "z zscore",
                "distance of the close from its mean in standard deviations",
                "s.d.",
                List.of(Parameter.bars("length", 20, 2)),
                Form.streamed(
                        "z{0}",
                        of -> {
                            ZScore it = new ZScore((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        }));
    }

    private static IndicatorDefinition donchian() {
        return IndicatorDefinition.of(
                "don donchian",
                "highest high and lowest low of the bars before this one",
                PRICE,
                TWENTY,
                Form.streamed(
                        "don_up{0} don_lo{0}",
                        of -> {
                            DonchianChannel it = new DonchianChannel((int) of[0]);
                            return new IndicatorStream(
                                    (_, h, l, _) -> it.add(h, l),
                                    List.of(Output.of(it, it::upper), Output.of(it, it::lower)));
                        }));
    }

    private static IndicatorDefinition efficiency() {
        return IndicatorDefinition.of(
                "er efficiency",
                "efficiency ratio: net change against the way travelled",
                "0-1",
                TWENTY,
                Form.streamed(
                        "er{0}",
                        of -> {
                            EfficiencyRatio it = new EfficiencyRatio((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        }));
    }

    private static IndicatorDefinition percentile() {
        return IndicatorDefinition.of(
                "pct pctrank",
                "percentile rank of the close among the last closes",
                "0-1",
                List.of(Parameter.bars("length", 720, 50)),
                Form.streamed(
                        "pct{0}",
                        of -> {
                            PercentileRank it = PercentileRank.of((int) of[0]);
                            return IndicatorStream.of(
                                    it, (_, _, _, c) -> it.add(c), it::valueFraction);
                        }));
    }

    private static IndicatorDefinition varianceRatio() {
        return IndicatorDefinition.of(
                "vr",
                "variance ratio over q bars among the last log returns, and its z",
                "ratio",
                List.of(Parameter.bars("q", 4, 2), Parameter.bars("length", 60, 3)),
                Form.streamed(
                        "vr{0}_{1} vr_z{0}_{1}",
                        of -> {
                            RollingVarianceRatio it =
                                    new RollingVarianceRatio((int) of[0], (int) of[1]);
                            return new IndicatorStream(
                                    (_, _, _, c) -> it.add(c),
                                    List.of(Output.of(it, it::value), Output.of(it, it::zScore)));
                        }));
    }

    private static IndicatorDefinition hurst() {
        return IndicatorDefinition.of(
                "hurst",
                "Hurst exponent by the structure function",
                "0.5 = random walk",
                List.of(Parameter.bars("length", 200, 200)),
                Form.streamed(
                        "hurst{0}",
                        of -> {
                            HurstExponent it = new HurstExponent((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        }));
    }
}
