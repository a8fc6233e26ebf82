// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, "high volatility" would be judged against the wrong past.
class PercentileRankTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 100})
    void agreesWithCountingAtEveryValue(int length) {
        CounterRandom random = new CounterRandom(length);
        PercentileRank rank = new PercentileRank(length, 1);
        Deque<Double> window = new ArrayDeque<>();
        for (int i = 0; i < 2000; i++) {
            double value = Math.floor(30 * random.uniform(0, i)) - 15;
            rank.add(value);
            window.addLast(value);
            if (window.size() > length) {
                window.removeFirst();
            }
            long below = window.stream().filter(each -> each < value).count();
            long equal = window.stream().filter(each -> each == value).count();
            assertThat(rank.valueFraction()).isEqualTo((below + 0.5 * equal) / window.size());
        }
    }

    @Test
    void treatsTheTwoZerosAsEqual() {
        PercentileRank rank = new PercentileRank(2, 1);
        rank.add(0.0);
        rank.add(-0.0);
        assertThat(rank.valueFraction()).isEqualTo(0.5);
    }

    @Test
    void survivesSortedInputOfAnyLength() {
        PercentileRank rank = PercentileRank.of(720);
        for (int i = 0; i < 10_000; i++) {
            rank.add(i);
        }
        assertThat(rank.valueFraction()).isEqualTo((719 + 0.5) / 720);
    }
}
