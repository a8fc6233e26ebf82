// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.indicators.average.AdjustedExponentialAverage;
import dev.tradewind.indicators.average.ExponentialAverage;
import dev.tradewind.indicators.average.SimpleAverage;
import dev.tradewind.indicators.average.WilderAverage;
import dev.tradewind.indicators.column.BarColumns;
import dev.tradewind.indicators.correlation.ExponentialCorrelation;
import dev.tradewind.indicators.correlation.RollingCorrelation;
import dev.tradewind.indicators.momentum.RelativeStrengthIndex;
import dev.tradewind.indicators.momentum.SimpleRelativeStrengthIndex;
import dev.tradewind.indicators.persistence.HurstExponent;
import dev.tradewind.indicators.persistence.RollingVarianceRatio;
import dev.tradewind.indicators.persistence.VarianceRatio;
import dev.tradewind.indicators.trend.ChoppinessIndex;
import dev.tradewind.indicators.trend.DirectionalMovement;
import dev.tradewind.indicators.trend.DonchianChannel;
import dev.tradewind.indicators.trend.EfficiencyRatio;
import dev.tradewind.indicators.trend.Macd;
import dev.tradewind.indicators.trend.RegimeVector;
import dev.tradewind.indicators.volatility.AverageTrueRange;
import dev.tradewind.indicators.volatility.BollingerBands;
import dev.tradewind.indicators.volatility.CloseVolatility;
import dev.tradewind.indicators.volatility.ExponentialVolatility;
import dev.tradewind.indicators.volatility.GarmanKlassVolatility;
import dev.tradewind.indicators.volatility.ParkinsonVolatility;
import dev.tradewind.indicators.volatility.RogersSatchellVolatility;
import dev.tradewind.indicators.volatility.TrueRange;
import dev.tradewind.indicators.volatility.YangZhangVolatility;
import dev.tradewind.indicators.window.PercentileRank;
import dev.tradewind.indicators.window.RollingDeviation;
import dev.tradewind.indicators.window.RollingExtreme;
import dev.tradewind.indicators.window.RollingSum;
import dev.tradewind.indicators.window.ZScore;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// If this failed, bad prices would enter a running state, or a missing value would be taken for a
/// number.
class IndicatorDoorsTest {

    private record Fed(String name, Indicator indicator, Runnable update) {
        static Fed of(Indicator indicator, Runnable update) {
            return new Fed(indicator.getClass().getSimpleName(), indicator, update);
        }
    }

    @Test
    void isReadyExactlyAfterItsWarmUp() {
        for (Fed each : everyIndicator()) {
            for (int update = 1; update <= each.indicator().warmUpBars(); update++) {
                assertThat(each.indicator().isReady()).as(each.name()).isFalse();
                each.update().run();
            }
            assertThat(each.indicator().isReady()).as(each.name()).isTrue();
        }
    }

    private static List<Fed> everyIndicator() {
        SimpleAverage simple = new SimpleAverage(5);
        ExponentialAverage exponential = new ExponentialAverage(5);
        AdjustedExponentialAverage adjusted = new AdjustedExponentialAverage(5);
        WilderAverage wilder = new WilderAverage(5);
        RelativeStrengthIndex strength = new RelativeStrengthIndex(5);
        SimpleRelativeStrengthIndex simpleStrength = new SimpleRelativeStrengthIndex(5);
        ChoppinessIndex choppiness = new ChoppinessIndex(5);
        DirectionalMovement movement = new DirectionalMovement(5);
        DonchianChannel channel = new DonchianChannel(5);
        Macd macd = Macd.standard();
        TrueRange range = new TrueRange();
        AverageTrueRange averageRange = new AverageTrueRange(5);
        ExponentialVolatility volatility = ExponentialVolatility.ofHalfLife(5);
        ExponentialVolatility centred = ExponentialVolatility.ofCentreOfMass(60);
        RollingSum sum = new RollingSum(5);
        RollingDeviation deviation = new RollingDeviation(5);
        RollingExtreme extreme = RollingExtreme.highest(5);
        PercentileRank rank = new PercentileRank(20, 5);
        return List.of(
                Fed.of(simple, () -> simple.add(7)),
                Fed.of(exponential, () -> exponential.add(7)),
                Fed.of(adjusted, () -> adjusted.add(7)),
                Fed.of(wilder, () -> wilder.add(7)),
                Fed.of(strength, () -> strength.add(7)),
                Fed.of(simpleStrength, () -> simpleStrength.add(7)),
                Fed.of(choppiness, () -> choppiness.add(8, 6, 7)),
                Fed.of(movement, () -> movement.add(8, 6, 7)),
                Fed.of(channel, () -> channel.add(8, 6)),
                Fed.of(macd, () -> macd.add(7)),
                Fed.of(range, () -> range.add(8, 6, 7)),
                Fed.of(averageRange, () -> averageRange.add(8, 6, 7)),
                Fed.of(volatility, () -> volatility.add(7)),
                Fed.of(centred, () -> centred.add(7)),
                Fed.of(sum, () -> sum.add(7)),
                Fed.of(deviation, () -> deviation.add(7)),
                Fed.of(extreme, () -> extreme.add(7)),
                Fed.of(rank, () -> rank.add(7)));
    }

    @Test
    void refusesToAnswerBeforeItsWarmUp() {
        List<ThrowingCallable> questions =
                List.of(
                        () -> new SimpleAverage(5).value(),
                        () -> new ExponentialAverage(5).value(),
                        () -> new AdjustedExponentialAverage(5).value(),
                        () -> new WilderAverage(5).value(),
                        () -> new RelativeStrengthIndex(5).value(),
                        () -> new SimpleRelativeStrengthIndex(5).value(),
                        () -> new ChoppinessIndex(5).value(),
                        () -> new DirectionalMovement(5).averageDirectionalIndex(),
                        () -> new DirectionalMovement(5).plusIndicator(),
                        () -> new DonchianChannel(5).upper(),
                        () -> new DonchianChannel(5).lower(),
                        () -> Macd.standard().line(),
                        () -> Macd.standard().signal(),
                        () -> new TrueRange().value(),
                        () -> new AverageTrueRange(5).normalizedFraction(),
                        () -> ExponentialVolatility.ofHalfLife(5).value(),
                        () -> new EfficiencyRatio(5).value(),
                        () -> new CloseVolatility(5).value(),
                        () -> new ParkinsonVolatility(5).value(),
                        () -> new GarmanKlassVolatility(5).value(),
                        () -> new RogersSatchellVolatility(5).value(),
                        () -> new YangZhangVolatility(5).value(),
                        () -> new BollingerBands(5, 2).middle(),
                        () -> new BollingerBands(5, 2).percentB(),
                        () -> new ZScore(5).value(),
                        () -> new RollingCorrelation(5).value(),
                        () -> new ExponentialCorrelation(0.9).value(),
                        () -> new RollingVarianceRatio(2, 5).value(),
                        () -> new HurstExponent(200).value(),
                        () -> new RollingDeviation(5).mean(),
                        () -> RollingExtreme.lowest(5).value(),
                        () -> PercentileRank.of(720).valueFraction());
        for (ThrowingCallable question : questions) {
            assertThatThrownBy(question)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ask isReady() first");
        }
    }

    @Test
    void refusesBadPricesByName() {
        AverageTrueRange range = new AverageTrueRange(5);
        refused(() -> range.add(Double.NaN, 1, 1), "high must be finite: NaN");
        refused(() -> range.add(1, 0, 1), "low must be > 0: 0.0");
        refused(() -> range.add(1, 1, Double.POSITIVE_INFINITY), "close must be finite: Infinity");
        refused(() -> range.add(1, 2, 2), "high must not be below low 2.0 or close 2.0: 1.0");
        refused(() -> range.add(3, 2, 1), "low must not be above close 1.0: 2.0");
        refused(() -> new RelativeStrengthIndex(5).add(-1), "close must be > 0: -1.0");
        refused(() -> new SimpleAverage(5).add(Double.NaN), "value must be finite: NaN");
        refused(() -> new DonchianChannel(5).add(1, 2), "high must not be below low");
        refused(() -> new ParkinsonVolatility(5).add(1, 2), "high must not be below low");
        refused(() -> new GarmanKlassVolatility(5).add(3, 2, 1, 1), "not be below open 3.0");
        refused(() -> new RogersSatchellVolatility(5).add(1, 3, 2, 2), "not be above open 1.0");
        refused(() -> new YangZhangVolatility(5).add(0, 3, 2, 2), "open must be > 0: 0.0");
        refused(() -> new CloseVolatility(5).add(0), "close must be > 0: 0.0");
        refused(() -> new EfficiencyRatio(5).add(Double.NaN), "close must be finite: NaN");
        refused(() -> new BollingerBands(5, 2).add(-1), "close must be > 0: -1.0");
        refused(() -> new ZScore(5).add(Double.NaN), "value must be finite: NaN");
        refused(() -> new RollingVarianceRatio(2, 5).add(0), "close must be > 0: 0.0");
        refused(() -> new HurstExponent(200).add(0), "close must be > 0: 0.0");
        refused(() -> new RollingCorrelation(5).add(1, 0), "second close must be > 0: 0.0");
        refused(() -> new ExponentialCorrelation(0.9).add(0, 1), "first close must be > 0: 0.0");
    }

    @Test
    void refusesBadParametersByName() {
        refused(() -> new SimpleAverage(0), "length must be > 0: 0");
        refused(() -> new RollingDeviation(1), "length must be within 2..");
        refused(() -> new ChoppinessIndex(1), "length must be within 2..");
        refused(() -> new Macd(26, 12, 9), "fastLength must be < slowLength 12: 26");
        refused(() -> new PercentileRank(10, 11), "minimumCount must be within 1..10: 11");
        refused(() -> ExponentialVolatility.ofHalfLife(0), "halfLifeBars must be > 0: 0.0");
        refused(() -> new BollingerBands(20, 0), "width must be > 0: 0.0");
        refused(() -> new ExponentialCorrelation(1), "decay must be > 0 and < 1: 1.0");
        refused(() -> new RollingVarianceRatio(5, 5), "length must be within 6..");
        refused(() -> new HurstExponent(199), "length must be within 200..");
        refused(() -> VarianceRatio.of(new double[5], 4), "levels must be at least 6: 5");
        refused(() -> HurstExponent.of(new double[199]), "levels must be at least 200: 199");
        refused(() -> VarianceRatio.of(new double[] {1, 2, Double.NaN, 1}, 2), "must be finite");
        refused(() -> new RegimeVector.Lengths(14, 14, 1, 14), "chop must be within 2..");
    }

    @Test
    void whatDoesNotMoveHasNoPlaceAndNoPersistence() {
        BollingerBands bands = new BollingerBands(5, 2);
        ZScore score = new ZScore(5);
        RollingVarianceRatio ratio = new RollingVarianceRatio(2, 5);
        HurstExponent hurst = new HurstExponent(200);
        RollingCorrelation correlation = new RollingCorrelation(5);
        ExponentialCorrelation weighted = new ExponentialCorrelation(0.9);
        RegimeVector vector = new RegimeVector(RegimeVector.Lengths.standard());
        for (int i = 0; i < 300; i++) {
            bands.add(7);
            score.add(7);
            ratio.add(7);
            hurst.add(7);
            correlation.add(7, 7 + i % 3);
            weighted.add(7, 7 + i % 3);
            vector.add(7, 7, 7);
        }
        assertThat(bands.isReady()).isTrue();
        assertThat(bands.middle()).isEqualTo(7);
        assertThat(bands.upper()).isEqualTo(bands.lower());
        assertThat(bands.hasWidth()).isFalse();
        assertThat(score.isReady()).isFalse();
        assertThat(ratio.isReady()).isFalse();
        assertThat(hurst.isReady()).isFalse();
        assertThat(correlation.isReady()).isFalse();
        assertThat(weighted.isReady()).isFalse();
        assertThat(vector.isReady()).isFalse();
        assertThat(vector.warmUpBars()).isEqualTo(28);
        assertThat(VarianceRatio.of(new double[10], 2)).isEmpty();
        assertThat(HurstExponent.of(new double[300])).isEmpty();
    }

    @Test
    void refusedInputLeavesTheStateAsItWas() {
        BarColumns bars = Bars.walk(3, 60);
        DirectionalMovement disturbed = new DirectionalMovement(5);
        DirectionalMovement calm = new DirectionalMovement(5);
        for (int i = 0; i < bars.count(); i++) {
            double high = bars.high()[i];
            double low = bars.low()[i];
            double close = bars.close()[i];
            disturbed.add(high, low, close);
            calm.add(high, low, close);
            refused(() -> disturbed.add(low, high + 1, close), "high must not be below");
        }
        assertThat(disturbed.averageDirectionalIndex()).isEqualTo(calm.averageDirectionalIndex());
    }

    @Test
    void aChoppinessWithoutRangeIsAbsent() {
        ChoppinessIndex choppiness = new ChoppinessIndex(5);
        for (int i = 0; i < 20; i++) {
            choppiness.add(100, 100, 100);
        }
        assertThat(choppiness.isReady()).isFalse();
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
