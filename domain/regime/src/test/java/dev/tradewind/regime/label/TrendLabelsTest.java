// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, what a report says about trends would not be what happened.
class TrendLabelsTest {

    private static final TrendScan.Windows WINDOWS = new TrendScan.Windows(12, 48, 4);

    @Test
    @WithVectors
    void agreesWithTheSharedTrendScan() {
        Json expected = SharedFolder.json("regime_tools.json").at("trend_scan");
        TrendScan.Windows windows =
                new TrendScan.Windows(
                        expected.at("lmin").integer(),
                        expected.at("lmax").integer(),
                        expected.at("step").integer());
        for (String start : expected.at("at").names()) {
            TrendScan scan =
                    TrendScan.at(
                                    expected.at("log_price").numbers(),
                                    Integer.parseInt(start),
                                    windows)
                            .orElseThrow();
            double[] answer = expected.at("at").at(start).numbers();

            assertThat(scan.bars()).isEqualTo((int) answer[0]);
            assertThat(scan.tStatistic()).isCloseTo(answer[1], within(1e-9 * 41));
        }
    }

    @Test
    void findsWhereATrendEnds() {
        CounterRandom random = new CounterRandom(2);
        double[] prices = new double[60];
        for (int t = 0; t < prices.length; t++) {
            prices[t] = Math.min(t, 24) + 0.1 * random.normal(1, t);
        }
        TrendScan scan = TrendScan.at(prices, 0, WINDOWS).orElseThrow();

        assertThat(scan.bars()).isEqualTo(24);
        assertThat(scan.tStatistic()).isGreaterThan(100);
    }

    @Test
    void findsNothingWithoutRoomOrWithoutMovement() {
        assertThat(TrendScan.at(new double[60], 50, WINDOWS)).isEmpty();
        assertThat(TrendScan.at(new double[60], 0, WINDOWS)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendScan.at(new double[60], 60, WINDOWS));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrendScan.Windows(12, 11, 1));
    }

    @Test
    void datesBullAndBearMarketsFromTheirTurns() {
        double[] closes = logs(100, 110, 120, 95, 85, 80, 90, 99, 101, 130, 120);

        assertThat(BullBear.dated(closes))
                .containsExactly(
                        Direction.UP,
                        Direction.UP,
                        Direction.UP,
                        Direction.DOWN,
                        Direction.DOWN,
                        Direction.DOWN,
                        Direction.UP,
                        Direction.UP,
                        Direction.UP,
                        Direction.UP,
                        Direction.UP);
    }

    @Test
    void datesNothingWhereNothingMovedFarEnough() {
        assertThat(BullBear.dated(logs(100, 110, 90, 100)))
                .isEqualTo(List.of(Direction.NONE, Direction.NONE, Direction.NONE, Direction.NONE));
        assertThat(BullBear.dated(logs(100, 90, 130, 100, 90)))
                .containsExactly(
                        Direction.DOWN,
                        Direction.DOWN,
                        Direction.UP,
                        Direction.DOWN,
                        Direction.DOWN);
    }

    private static double[] logs(double... closes) {
        double[] logs = new double[closes.length];
        for (int day = 0; day < closes.length; day++) {
            logs[day] = Math.log(closes[day]);
        }
        return logs;
    }
}
