// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import static dev.tradewind.indicators.catalog.IndicatorStream.Output;

import dev.tradewind.indicators.catalog.IndicatorDefinition.Form;
import dev.tradewind.indicators.column.ChoppinessColumns;
import dev.tradewind.indicators.column.DirectionColumns;
import dev.tradewind.indicators.column.RangeColumns;
import dev.tradewind.indicators.column.RegimeColumns;
import dev.tradewind.indicators.column.StrengthColumns;
import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
import dev.tradewind.indicators.trend.ChoppinessIndex;
import dev.tradewind.indicators.trend.DirectionalMovement;
import dev.tradewind.indicators.trend.RegimeVector;
import dev.tradewind.indicators.volatility.AverageTrueRange;
import dev.tradewind.indicators.volatility.TrueRange;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Oscillators and ranges after Wilder, the choppiness index, and the regime vector.
///
/// Source: Tradewind quantitative specification 1.
final class RangeDefinitions {

    private static final String PERCENT = "0-100";
    private static final List<Parameter> FOURTEEN = List.of(Parameter.bars("length", 14, 1));

    private RangeDefinitions() {}

    static List<IndicatorDefinition> all() {
        return List.of(
                strength(),
                trueRange(),
                averageRange(),
                normalizedRange(),
                directional(
                        "pdi plus_di",
                        "+DI, share of upward movement",
                        "pdi{0}",
                        DirectionalMovement::plusIndicator),
                directional(
                        "mdi minus_di",
                        "-DI, share of downward movement",
                        "mdi{0}",
                        DirectionalMovement::minusIndicator),
                directional(
                        "dx",
                        "distance of +DI and -DI against their sum",
                        "dx{0}",
                        DirectionalMovement::directionalIndex),
                averageDirectional(),
                directions(),
                choppiness(),
                regimeVector());
    }

    private static IndicatorDefinition strength() {
        return IndicatorDefinition.of(
                "rsi",
                "relative strength index",
                PERCENT,
                FOURTEEN,
                new Form(
                        "rsi{0}",
                        of -> {
                            RelativeStrengthIndex it = new RelativeStrengthIndex((int) of[0]);
                            return IndicatorStream.of(it, (_, _, _, c) -> it.add(c), it::value);
                        },
                        (of, bars, into) ->
                                StrengthColumns.relativeStrength(
                                        (int) of[0], bars.close(), into[0])));
    }

    private static IndicatorDefinition trueRange() {
        return IndicatorDefinition.of(
                "tr",
                "true range",
                "price",
                List.of(),
                new Form(
                        "tr",
                        _ -> {
                            TrueRange it = new TrueRange();
                            return IndicatorStream.of(
                                    it, (_, h, l, c) -> it.add(h, l, c), it::value);
                        },
                        (_, bars, into) -> RangeColumns.trueRange(bars, into[0])));
    }

    private static IndicatorDefinition averageRange() {
        return IndicatorDefinition.of(
                "atr",
                "average true range",
                "price",
                FOURTEEN,
                new Form(
                        "atr{0}",
                        of -> {
                            AverageTrueRange it = new AverageTrueRange((int) of[0]);
                            return IndicatorStream.of(
                                    it, (_, h, l, c) -> it.add(h, l, c), it::value);
                        },
                        (of, bars, into) ->
                                RangeColumns.averageTrueRange((int) of[0], bars, into[0])));
    }

    private static IndicatorDefinition normalizedRange() {
        return IndicatorDefinition.of(
                "natr",
                "average true range as a fraction of the close",
                "fraction",
                FOURTEEN,
                new Form(
                        "natr{0}",
                        of -> {
                            AverageTrueRange it = new AverageTrueRange((int) of[0]);
                            return IndicatorStream.of(
                                    it, (_, h, l, c) -> it.add(h, l, c), it::normalizedFraction);
                        },
                        (of, bars, into) ->
                                RangeColumns.normalizedRange((int) of[0], bars, into[0])));
    }

    private static IndicatorDefinition directional(
            String names,
            String meaning,
            String column,
            ToDoubleFunction<DirectionalMovement> value) {
        return IndicatorDefinition.of(
                names,
                meaning,
                PERCENT,
                FOURTEEN,
                Form.streamed(
                        column,
                        of -> {
                            DirectionalMovement it = new DirectionalMovement((int) of[0]);
                            return new IndicatorStream(
                                    (_, h, l, c) -> it.add(h, l, c),
                                    List.of(direction(it, (int) of[0], value)));
                        }));
    }

    private static IndicatorDefinition averageDirectional() {
        return IndicatorDefinition.of(
                "adx",
                "average directional index",
                PERCENT,
                FOURTEEN,
                new Form(
                        "adx{0}",
                        of -> {
                            DirectionalMovement it = new DirectionalMovement((int) of[0]);
                            return IndicatorStream.of(
                                    it,
                                    (_, h, l, c) -> it.add(h, l, c),
                                    it::averageDirectionalIndex);
                        },
                        (of, bars, into) ->
                                DirectionColumns.averageDirectionalIndex(
                                        (int) of[0], bars, into[0])));
    }

    private static IndicatorDefinition directions() {
        return IndicatorDefinition.of(
                "dmi",
                "+DI, -DI, DX and ADX together",
                PERCENT,
                FOURTEEN,
                new Form(
                        "pdi{0} mdi{0} dx{0} adx{0}",
                        of -> {
                            int length = (int) of[0];
                            DirectionalMovement it = new DirectionalMovement(length);
                            return new IndicatorStream(
                                    (_, h, l, c) -> it.add(h, l, c),
                                    List.of(
                                            direction(
                                                    it, length, DirectionalMovement::plusIndicator),
                                            direction(
                                                    it,
                                                    length,
                                                    DirectionalMovement::minusIndicator),
                                            direction(
                                                    it,
                                                    length,
                                                    DirectionalMovement::directionalIndex),
                                            Output.of(it, it::averageDirectionalIndex)));
                        },
                        (of, bars, into) ->
                                DirectionColumns.all(
                                        (int) of[0],
                                        bars,
                                        new DirectionColumns.Directions(
                                                into[0], into[1], into[2], into[3]))));
    }

    private static IndicatorDefinition choppiness() {
        return IndicatorDefinition.of(
                "chop",
                "choppiness index",
                PERCENT,
                List.of(Parameter.bars("length", 20, 2)),
                new Form(
                        "chop{0}",
                        of -> {
                            ChoppinessIndex it = new ChoppinessIndex((int) of[0]);
                            return IndicatorStream.of(
                                    it, (_, h, l, c) -> it.add(h, l, c), it::value);
                        },
                        (of, bars, into) ->
                                ChoppinessColumns.choppiness((int) of[0], bars, into[0])));
    }

    private static IndicatorDefinition regimeVector() {
        return IndicatorDefinition.of(
                "regime",
                "ADX, ATR, CHOP and RSI in one pass",
                "as each",
                List.of(
                        Parameter.bars("adx", 14, 1),
                        Parameter.bars("atr", 14, 1),
                        Parameter.bars("chop", 20, 2),
                        Parameter.bars("rsi", 14, 1)),
                new Form(
                        "adx{0} atr{1} chop{2} rsi{3}",
                        of -> {
                            RegimeVector it = new RegimeVector(lengths(of));
                            return new IndicatorStream(
                                    (_, h, l, c) -> it.add(h, l, c),
                                    List.of(
                                            Output.of(
                                                    it.movement(),
                                                    it.movement()::averageDirectionalIndex),
                                            Output.of(it.range(), it.range()::value),
                                            Output.of(it.choppiness(), it.choppiness()::value),
                                            Output.of(it.strength(), it.strength()::value)));
                        },
                        (of, bars, into) ->
                                new RegimeColumns(into[0], into[1], into[2], into[3])
                                        .fill(lengths(of), bars)));
    }

    private static RegimeVector.Lengths lengths(double[] of) {
        return new RegimeVector.Lengths((int) of[0], (int) of[1], (int) of[2], (int) of[3]);
    }

    private static Output direction(
            DirectionalMovement it, int length, ToDoubleFunction<DirectionalMovement> value) {
        return new Output(length + 1, it::isDirectionReady, () -> value.applyAsDouble(it));
    }
}
