// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the model would see the future, or another market in another currency.
class SymbolFeaturesTest {

    private static List<double[]> vectors(List<RandomBars> bars) {
        SymbolFeatures features = new SymbolFeatures();
        List<double[]> vectors = new ArrayList<>();
        for (RandomBars bar : bars) {
            bar.addTo(features);
            double[] vector = new double[Feature.all().size()];
            if (features.isReady()) {
                features.fill(vector);
            }
            vectors.add(vector);
        }
        return vectors;
    }

    @Test
    void isReadyAfter120Bars() {
        SymbolFeatures features = new SymbolFeatures();
        List<RandomBars> bars = RandomBars.of(1, 10, 241, 1);
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).addTo(features);
            assertThat(features.isReady()).isEqualTo(i + 1 >= features.warmUpBars());
        }
        assertThat(features.bars()).isEqualTo(241);
    }

    @Test
    void refusesToTellWhatItDoesNotKnow() {
        SymbolFeatures features = new SymbolFeatures();
        RandomBars.of(1, 10, 20, 1).forEach(bar -> bar.addTo(features));
        assertThatThrownBy(() -> features.fill(new double[Feature.all().size()]))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> features.add(1, 2, 0.5, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoFeaturesForAPriceThatDoesNotMove() {
        SymbolFeatures features = new SymbolFeatures();
        for (int i = 0; i < 300; i++) {
            features.add(5, 5, 5, 5);
        }
        assertThat(features.isReady()).isFalse();
    }

    @Test
    void doesNotChangeWhenTheFutureIsCut() {
        List<RandomBars> bars = RandomBars.of(2, 10, 700, 100);
        List<double[]> whole = vectors(bars);
        for (int length : new int[] {120, 333, 480, 699}) {
            assertThat(vectors(bars.subList(0, length)).getLast())
                    .containsExactly(whole.get(length - 1));
        }
    }

    @Test
    void doesNotChangeWithTheScaleOfPrices() {
        double[] small = vectors(RandomBars.of(3, 10, 600, 0.0001)).getLast();
        double[] large = vectors(RandomBars.of(3, 10, 600, 60_000)).getLast();
        for (Feature feature : Feature.of(Feature.Scope.SYMBOL)) {
            assertThat(small[feature.ordinal()])
                    .as(feature.code())
                    .isCloseTo(large[feature.ordinal()], within(1e-8));
        }
    }

    @Test
    void everyFeatureOfTheProductIsFilled() {
        double[] vector = new double[Feature.all().size()];
        Arrays.fill(vector, Double.NaN);
        SymbolFeatures features = new SymbolFeatures();
        RandomBars.of(4, 10, 400, 1).forEach(bar -> bar.addTo(features));
        features.fill(vector);
        for (Feature feature : Feature.all()) {
            assertThat(Double.isFinite(vector[feature.ordinal()]))
                    .as(feature.code())
                    .isEqualTo(feature.scope() == Feature.Scope.SYMBOL);
        }
    }

    @Test
    void seesATrendAndARange() {
        SymbolFeatures trend = new SymbolFeatures();
        SymbolFeatures range = new SymbolFeatures();
        RandomBars.of(5, 10, 300, 1).forEach(bar -> bar.addTo(trend));
        RandomBars.of(5, 10, 300, 1).forEach(bar -> bar.addTo(range));
        double last = RandomBars.of(5, 10, 300, 1).getLast().close();
        for (int i = 1; i <= 96; i++) {
            double up = last * StrictMath.exp(0.01 * i);
            trend.add(up * 0.99, up * 1.001, up * 0.989, up);
            double swing = last * StrictMath.exp(i % 2 == 0 ? 0.01 : -0.01);
            range.add(swing, swing * 1.001, swing * 0.999, swing);
        }
        double[] rising = new double[Feature.all().size()];
        double[] swinging = new double[Feature.all().size()];
        trend.fill(rising);
        range.fill(swinging);
        for (Feature feature :
                List.of(
                        Feature.TREND_24,
                        Feature.TREND_96,
                        Feature.EFFICIENCY_20,
                        Feature.DRIFT_24,
                        Feature.WIDTH_48)) {
            assertThat(rising[feature.ordinal()])
                    .as(feature.code())
                    .isGreaterThan(swinging[feature.ordinal()]);
        }
        assertThat(rising[Feature.REVERSION_24.ordinal()])
                .isLessThan(swinging[Feature.REVERSION_24.ordinal()]);
    }
}
