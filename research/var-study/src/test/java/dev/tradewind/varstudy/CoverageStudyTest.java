// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.covariance.TimedReturns;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.base.chance.CounterRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, we would claim that forecasts come true from a study that was not run as described.
class CoverageStudyTest {

    private static final List<TimedReturns> MARKET = GarchMarket.simulate(6, 800, 4);
    private static final StudyConfig CONFIG =
            new StudyConfig(6, 3, 320, 120, List.of(0.95, 0.99), 2);

    @Test
    void countsEveryWindowOfEveryPortfolio() {
        StudyResult result = study().run(BlockRunner.sequential());
        assertThat(result.rows()).hasSize(2 * RiskMethod.values().length);
        for (StudyResult.Row row : result.rows()) {
            assertThat(row.windows()).isEqualTo(6 * 4);
            assertThat(row.share().orElseThrow()).isBetween(0.3, 1.0);
            assertThat(row.rate().orElseThrow()).isBetween(0.0, 0.15);
        }
        assertThat(result.row(RiskMethod.standard(), 0.95)).isPresent();
        assertThat(result.row(RiskMethod.standard(), 0.9)).isEmpty();
    }

    @Test
    void answersTheSameInAnyOrderOfPortfolios() {
        BlockRunner backwards =
                (blocks, block) ->
                        IntStream.range(0, blocks).map(i -> blocks - 1 - i).forEach(block);
        assertThat(study().run(backwards).rows())
                .isEqualTo(study().run(BlockRunner.sequential()).rows());
    }

    @Test
    void forecastsADayFromTheDaysBeforeItOnly() {
        List<TimedReturns> longer = GarchMarket.simulate(6, 900, 4);
        StudyResult.Shown first = study().run(BlockRunner.sequential()).shown();
        StudyResult.Shown second =
                new CoverageStudy("longer", longer, CONFIG).run(BlockRunner.sequential()).shown();
        double[] common = Arrays.copyOf(second.values().getFirst(), first.profits().length);
        assertThat(common).isEqualTo(first.values().getFirst());
        assertThat(first.days()).hasSize(480);
    }

    @Test
    void drawsPortfoliosThatAddUpToOne() {
        CounterRandom random = new CounterRandom(1);
        double[] sums = new double[10];
        for (int number = 0; number < 2_000; number++) {
            RandomPortfolio drawn = RandomPortfolio.draw(10, 4, random, number);
            assertThat(Arrays.stream(drawn.assets()).distinct().count()).isEqualTo(4);
            assertThat(Arrays.stream(drawn.weights()).sum()).isEqualTo(1, within(1e-12));
            for (int i = 0; i < 4; i++) {
                sums[drawn.assets()[i]] += drawn.weights()[i] / 2_000;
            }
        }
        assertThat(Arrays.stream(sums).boxed().toList())
                .allSatisfy(share -> assertThat(share).isBetween(0.08, 0.12));
    }

    @Test
    void simulatesClusteredVolatility() {
        double[] values = GarchMarket.simulate(1, 20_000, 9).getFirst().values();
        double squares = 0;
        double products = 0;
        double mean = Arrays.stream(values).map(value -> value * value).average().orElseThrow();
        for (int t = 1; t < values.length; t++) {
            double own = values[t] * values[t] - mean;
            squares += own * own;
            products += own * (values[t - 1] * values[t - 1] - mean);
        }
        assertThat(Math.sqrt(mean)).isEqualTo(0.04, within(0.006));
        assertThat(products / squares).isGreaterThan(0.03);
    }

    @Test
    void writesOnePage() {
        String page = StudyPage.of(List.of(study().run(BlockRunner.sequential())));
        assertThat(page).contains("filtered_historical", "A &lt;test&gt; market", "<svg", "breach");
    }

    @Test
    void saysNothingWithoutAWindow() {
        StudyResult none =
                new CoverageStudy("short", GarchMarket.simulate(3, 350, 1), CONFIG)
                        .run(BlockRunner.sequential());
        assertThat(none.rows().getFirst().share()).isEmpty();
        assertThat(none.rows().getFirst().rate()).isEmpty();
        assertThat(none.isPassed()).isFalse();
        assertThatThrownBy(() -> new CoverageStudy("few", MARKET.subList(0, 2), CONFIG))
                .hasMessageContaining("assets");
        assertThat(StudyConfig.standard(200, 1).estimationDays()).isEqualTo(500);
    }

    private static CoverageStudy study() {
        return new CoverageStudy("A <test> market", MARKET, CONFIG);
    }
}
