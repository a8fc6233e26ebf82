// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.marketdata;

import static dev.tradewind.marketdata.Bars.flat;
import static dev.tradewind.marketdata.Bars.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a strategy could see the future, or not see the past.
class BarHistoryTest {

    private static final Symbol BTC = Symbol.parse("BTC-USD");
    private static final Timeframe HOUR = Timeframe.ONE_HOUR;

    private final BarHistory history = new BarHistory(100);

    @Test
    void answersNoBarThatIsStillOpen() {
        append(0, 5);

        assertThat(history.bars(BTC, HOUR, null, hour(3)))
                .containsExactly(flat(0, "10"), flat(1, "10"), flat(2, "10"));
        assertThat(history.bars(BTC, HOUR, null, hour(3).minusNanos(1))).hasSize(2);
        assertThat(history.bars(BTC, HOUR, null, hour(0))).isEmpty();
    }

    @Test
    void answersOnlyBarsAfterTheCursor() {
        append(0, 5);

        assertThat(history.bars(BTC, HOUR, hour(2), hour(5)))
                .containsExactly(flat(3, "10"), flat(4, "10"));
        assertThat(history.bars(BTC, HOUR, hour(4), hour(5))).isEmpty();
    }

    @Test
    void givesAFixedViewThatLaterBarsDoNotChange() {
        append(0, 60);
        List<Bar> view = history.bars(BTC, HOUR, null, hour(1_000));
        append(60, 400);

        assertThat(view).hasSize(60);
        assertThat(view.getFirst()).isEqualTo(flat(0, "10"));
        assertThat(view.getLast()).isEqualTo(flat(59, "10"));
    }

    @Test
    void keepsTheNewestBarsWithinItsCapacity() {
        append(0, 1_000);

        List<Bar> bars = history.bars(BTC, HOUR, null, hour(1_000));
        assertThat(bars.size()).isBetween(100, 200);
        assertThat(bars.getLast()).isEqualTo(flat(999, "10"));
        assertThat(bars.getFirst()).isEqualTo(flat(1_000 - bars.size(), "10"));
    }

    @Test
    void knowsItsSeries() {
        append(0, 2);

        assertThat(history.symbols()).containsExactly(BTC);
        assertThat(history.last(BTC, HOUR)).contains(flat(1, "10"));
        assertThat(history.last(BTC, Timeframe.ONE_DAY)).isEmpty();
        assertThat(history.bars(Symbol.parse("ETH-USD"), HOUR, null, hour(9))).isEmpty();
    }

    @Test
    void refusesABarThatIsNotNewer() {
        append(0, 2);

        assertThatIllegalArgumentException().isThrownBy(() -> append(1, 2));
    }

    private void append(int from, int to) {
        for (int number = from; number < to; number++) {
            history.append(new ClosedBar(BTC, HOUR, flat(number, "10")));
        }
    }
}
