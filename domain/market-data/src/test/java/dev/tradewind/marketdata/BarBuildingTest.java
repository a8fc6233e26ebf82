// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import static dev.tradewind.marketdata.Bars.bar;
import static dev.tradewind.marketdata.Bars.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, larger bars would not be the sum of what happened in them.
class BarBuildingTest {

    private static final Instant NOON = hour(12);

    @Test
    void sumsSmallerBars() {
        BarAggregator aggregator = new BarAggregator(Timeframe.ONE_HOUR, Timeframe.FOUR_HOURS);
        List<Bar> closed = new ArrayList<>();
        closed.addAll(aggregator.add(bar(hour(12), "10", "12", "9", "11", "1")));
        closed.addAll(aggregator.add(bar(hour(13), "11", "15", "11", "14", "2")));
        closed.addAll(aggregator.add(Bar.flat(hour(14), Price.of("14"))));
        assertThat(closed).isEmpty();
        closed.addAll(aggregator.add(bar(hour(15), "14", "14", "8", "9", "3")));

        assertThat(closed).containsExactly(bar(hour(12), "10", "15", "8", "9", "6"));
    }

    @Test
    void closesABarWithoutItsLastPartOnceALaterBarArrives() {
        BarAggregator aggregator = new BarAggregator(Timeframe.ONE_HOUR, Timeframe.TWO_HOURS);
        assertThat(aggregator.add(bar(hour(0), "10", "10", "10", "10", "1"))).isEmpty();

        assertThat(aggregator.add(bar(hour(3), "20", "20", "20", "20", "1")))
                .containsExactly(
                        bar(hour(0), "10", "10", "10", "10", "1"),
                        bar(hour(2), "20", "20", "20", "20", "1"));
    }

    @Test
    void marksABarOfSyntheticPartsSynthetic() {
        BarAggregator aggregator = new BarAggregator(Timeframe.ONE_HOUR, Timeframe.TWO_HOURS);
        aggregator.add(Bar.flat(hour(0), Price.of("10")));

        assertThat(aggregator.add(Bar.flat(hour(1), Price.of("10"))).getFirst().synthetic())
                .isTrue();
    }

    @Test
    void refusesATimeframeThatDoesNotDivide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BarAggregator(Timeframe.FOUR_HOURS, Timeframe.SIX_HOURS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BarAggregator(Timeframe.ONE_HOUR, Timeframe.ONE_HOUR));
    }

    @Test
    void buildsBarsFromTrades() {
        BarBuilder builder = new BarBuilder(Timeframe.ONE_MINUTE);
        assertThat(builder.trade(NOON, Price.of("10"), Quantity.of("1"))).isEmpty();
        assertThat(builder.trade(seconds(20), Price.of("12"), Quantity.of("2"))).isEmpty();
        assertThat(builder.trade(seconds(20), Price.of("9"), Quantity.of("0.5"))).isEmpty();
        assertThat(builder.advanceTo(seconds(59))).isEmpty();

        assertThat(builder.trade(seconds(60), Price.of("20"), Quantity.of("4")))
                .contains(bar(NOON, "10", "12", "9", "9", "3.5"));
        assertThat(builder.advanceTo(seconds(120)))
                .contains(bar(seconds(60), "20", "20", "20", "20", "4"));
        assertThat(builder.advanceTo(seconds(180))).isEmpty();
    }

    @Test
    void refusesATradeOfThePast() {
        BarBuilder builder = new BarBuilder(Timeframe.ONE_MINUTE);
        builder.advanceTo(seconds(60));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.trade(NOON, Price.of("10"), Quantity.of("1")));
    }

    private static Instant seconds(int seconds) {
        return NOON.plus(Duration.ofSeconds(seconds));
    }
}
