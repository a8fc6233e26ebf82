// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regimestudy.SmallMarkets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/// If this failed, recorded bars would reach the study out of step, or shuffled ones would not be
/// the same bars.
class RecordedMarketTest {

    private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
    private static final int BARS = 1_300;

    private final SortedMap<Symbol, List<Bar>> walks = SmallMarkets.walks(START, BARS, 0.01);

    @Test
    void fillsShortGapsAndLeavesOutWhatNotEveryProductHas() {
        walks.firstEntry().getValue().subList(200, 202).clear();
        walks.lastEntry().getValue().subList(400, 404).clear();
        StudyMarket market = market(START.plus(Duration.ofHours(100))).market();

        assertThat(market.bars()).isEqualTo(BARS - 4);
        assertThat(market.series().getFirst().bars().get(200).synthetic()).isTrue();
        assertThat(market.openTime(400)).isEqualTo(START.plus(Duration.ofHours(404)));
        assertThat(market.warmUpBars()).isEqualTo(100);
    }

    @Test
    void countsTheLabelsOfScoredBars() {
        RecordedMarket market = market(START.plus(Duration.ofHours(300)));
        long all = market.labelCounts().values().stream().mapToLong(Long::longValue).sum();

        assertThat(all).isEqualTo(4 * (BARS - 300));
        assertThat(market.labelCounts()).containsEntry(Regime.UNKNOWN, 4L * 72);
        assertThat(market.ambiguous()).hasSize(4);
    }

    @Test
    void shufflesReturnsButKeepsThemAll() {
        RecordedMarket market = market(START);
        RecordedMarket shuffled = market.shuffled(1);
        double[] before = market.market().series().get(2).logCloses();
        double[] after = shuffled.market().series().get(2).logCloses();

        assertThat(after[BARS - 1]).isCloseTo(before[BARS - 1], within(1e-9));
        assertThat(sortedReturns(after)).containsExactly(sortedReturns(before), within(1e-9));
        assertThat(returns(after)).isNotEqualTo(returns(before));
        assertThat(shuffled.shuffled(1).market().series()).hasSize(4);
        assertThat(market.shuffled(1).market()).isEqualTo(shuffled.market());
    }

    private RecordedMarket market(Instant from) {
        Instant end = START.plus(Duration.ofHours(BARS));
        return RecordedMarket.of("walks", walks, new RecordedMarket.Stretch(from, end));
    }

    private static double[] returns(double[] closes) {
        double[] returns = new double[closes.length - 1];
        for (int bar = 1; bar < closes.length; bar++) {
            returns[bar - 1] = closes[bar] - closes[bar - 1];
        }
        return returns;
    }

    private static double[] sortedReturns(double[] closes) {
        double[] returns = returns(closes);
        Arrays.sort(returns);
        return returns;
    }
}
