// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.analytics.Noise;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, many names that are one bet would pass as diversified.
class LimitFiguresTest {

    @Test
    void countsTheBetsOfAPortfolio() {
        Concentration even = Concentration.of(new double[] {10, -10, 10, 10}).orElseThrow();
        assertThat(even.index()).isEqualTo(0.25);
        assertThat(even.effectiveNumber()).isEqualTo(4);
        Concentration paired =
                Concentration.ofClusters(
                                new double[] {10, 10, 10, 10},
                                List.of(List.of(0, 3), List.of(1), List.of(2)))
                        .orElseThrow();
        assertThat(paired.index()).isEqualTo(0.375);
        assertThat(Concentration.of(new double[3])).isEmpty();
        assertThatThrownBy(() -> new Concentration(0)).hasMessageContaining("index");
    }

    @Test
    void comparesTheBoundOfTheCorrelationWithTheBudget() {
        double[] market = column(365, 0.1, 0);
        double[] book = column(365, 0.1, 1);
        CorrelationBudget budget = CorrelationBudget.of(book, market, 0.3).orElseThrow();
        assertThat(budget.isKept()).isEqualTo(budget.relation().correlationBound() < 0.3);
        assertThat(budget.relation().correlationBound())
                .isGreaterThan(budget.relation().correlation());
        assertThat(CorrelationBudget.of(market, market, 0.3).orElseThrow().isKept()).isFalse();
        assertThat(CorrelationBudget.of(column(179, 0.1, 0), column(179, 0.1, 1), 0.3)).isEmpty();
    }

    @Test
    void followsTheBetaOfTheBook() {
        MarketBeta beta = new MarketBeta();
        double[] market = column(400, 0.3, 0);
        for (int day = 0; day < 400; day++) {
            assertThat(beta.value().isPresent()).isEqualTo(day >= 30);
            beta.add((day < 200 ? 1.5 : 0.4) * market[day] + 0.001, market[day]);
        }
        assertThat(beta.value().orElseThrow()).isEqualTo(0.4, within(0.02));
        assertThat(beta.hedge(1000).orElseThrow()).isEqualTo(-400, within(20.0));
        assertThat(beta.needsRebalance(0.45)).isFalse();
        assertThat(beta.needsRebalance(0.6)).isTrue();
        MarketBeta still = new MarketBeta();
        for (int day = 0; day < 50; day++) {
            still.add(0.01, 0.02);
        }
        assertThat(still.value()).isEmpty();
        assertThat(still.hedge(1)).isEmpty();
        assertThat(still.needsRebalance(1)).isFalse();
    }

    private static double[] column(int days, double correlation, int asset) {
        double[][] rows = Noise.rows(21, days, 2, correlation);
        return IntStream.range(0, days).mapToDouble(day -> rows[day][asset]).toArray();
    }
}
