// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.Noise;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.Close;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, a limit on losses would be checked against a figure that breaks the rules any risk
/// measure obeys. Properties: quantitative specification 3.1, "Acceptance".
class PortfolioRiskTest {

    private static final double[] CONFIDENCES = {0.9, 0.95, 0.975, 0.99, 0.995};
    private static final MonteCarlo SIMULATION = new MonteCarlo(20_000, 1, 5);

    @Test
    void shortfallIsAtLeastValueAtRiskAndBothGrow() {
        for (int seed = 1; seed <= 6; seed++) {
            PortfolioRisk risk = risk(returns(seed, 400, 4), 3000, -1500, 800, 50);
            for (RiskMethod method : RiskMethod.values()) {
                double lastValue = Double.NEGATIVE_INFINITY;
                double lastShortfall = Double.NEGATIVE_INFINITY;
                for (double confidence : CONFIDENCES) {
                    RiskFigure figure = risk.figure(method, confidence);
                    if (figure.remark().isPresent()) {
                        continue;
                    }
                    TailLoss loss = figure.loss().orElseThrow();
                    String what = method + " " + confidence + " seed " + seed;
                    double shortfall = loss.expectedShortfall().orElseThrow();
                    assertThat(shortfall).as(what).isGreaterThanOrEqualTo(loss.valueAtRisk());
                    assertThat(loss.valueAtRisk()).as(what).isGreaterThanOrEqualTo(lastValue);
                    assertThat(shortfall).as(what).isGreaterThanOrEqualTo(lastShortfall);
                    lastValue = loss.valueAtRisk();
                    lastShortfall = shortfall;
                }
            }
        }
    }

    @Test
    void scalesWithThePositions() {
        ReturnMatrix returns = returns(11, 500, 3);
        PortfolioRisk small = risk(returns, 100, 50, -20);
        PortfolioRisk large = risk(returns, 700, 350, -140);
        for (RiskMethod method : RiskMethod.values()) {
            TailLoss one = small.figure(method, 0.975).loss().orElseThrow();
            TailLoss seven = large.figure(method, 0.975).loss().orElseThrow();
            double tolerance = method == RiskMethod.PARETO_TAIL ? 1e-5 : 1e-9;
            Close.to(method.key(), seven.valueAtRisk(), 7 * one.valueAtRisk(), tolerance);
            Close.to(
                    method.key(),
                    seven.expectedShortfall().orElseThrow(),
                    7 * one.expectedShortfall().orElseThrow(),
                    tolerance);
        }
    }

    @Test
    void cashChangesNothing() {
        double[][] rows = Noise.rows(12, 400, 2, 0.4);
        double[][] withCash =
                Arrays.stream(rows)
                        .map(row -> new double[] {row[0], row[1], 0})
                        .toArray(double[][]::new);
        PortfolioRisk without = risk(ReturnMatrix.ofRows(List.of("a", "b"), rows), 10, 20);
        PortfolioRisk with =
                risk(ReturnMatrix.ofRows(List.of("a", "b", "cash"), withCash), 10, 20, 900);
        for (RiskMethod method : RiskMethod.values()) {
            if (method != RiskMethod.MONTE_CARLO) {
                assertThat(with.figure(method, 0.95).loss())
                        .isEqualTo(without.figure(method, 0.95).loss());
            }
        }
    }

    @Test
    void historicalShortfallOfASumIsNoMoreThanTheSum() {
        for (int pair = 0; pair < 1000; pair++) {
            int n = 60 + pair % 97;
            double confidence = 0.9 + 0.09 * (pair % 11) / 10;
            double[] first = Noise.heavy(2L * pair, n, 1);
            double[] second = Noise.heavy(2L * pair + 1, n, 1 + pair % 5);
            double[] sum = IntStream.range(0, n).mapToDouble(t -> first[t] + second[t]).toArray();
            assertThat(shortfall(sum, confidence))
                    .as("pair %d", pair)
                    .isLessThanOrEqualTo(
                            shortfall(first, confidence) + shortfall(second, confidence) + 1e-12);
        }
    }

    @Test
    void anEmptyBookRisksNothing() {
        PortfolioRisk none = risk(returns(1, 5, 2), 0, 0);
        for (RiskMethod method : RiskMethod.values()) {
            assertThat(none.figure(method, 0.99).loss()).contains(TailLoss.of(0, 0));
        }
        assertThat(none.components(0.95).valueAtRisk()).isZero();
        assertThat(none.shortfallComponents(0.95)).containsExactly(0, 0);
        assertThat(risk(ReturnMatrix.ofRows(List.of(), new double[0][])).figures(0.95)).hasSize(7);
    }

    @Test
    void oneAssetIsABookToo() {
        PortfolioRisk one = risk(returns(2, 300, 1), 1000);
        assertThat(one.figures(0.95)).allMatch(figure -> figure.loss().isPresent());
        Close.to("component", one.components(0.95).share()[0], 1);
        assertThat(one.horizon()).isEqualTo(1);
        assertThat(one.periods()).isEqualTo(300);
    }

    @Test
    void saysNothingFromFewPeriods() {
        assertThat(PortfolioRisk.of(returns(3, 59, 1), new double[] {1}, SIMULATION, inOrder()))
                .isEmpty();
        PortfolioRisk sixty = risk(returns(3, 60, 1), 1);
        assertThat(sixty.figure(RiskMethod.HISTORICAL, 0.95).loss()).isPresent();
        RiskFigure tail = sixty.figure(RiskMethod.PARETO_TAIL, 0.95);
        assertThat(tail.loss()).isEmpty();
        assertThat(tail.remark()).hasValueSatisfying(text -> assertThat(text).contains("30"));
    }

    @Test
    void saysWhenTheQuantileMapTurnsBack() {
        double[] profits = Noise.normal(4, 400, 1);
        profits[10] = 45;
        SeriesRisk risk = SeriesRisk.of(profits, 1).orElseThrow();
        RiskFigure figure = risk.figure(RiskMethod.CORNISH_FISHER, 0.95);
        assertThat(figure.remark()).hasValueSatisfying(text -> assertThat(text).contains("histor"));
        assertThat(figure.loss()).isEqualTo(risk.figure(RiskMethod.HISTORICAL, 0.95).loss());
        assertThat(figure.evidence()).containsEntry("monotone_left_tail", 0.0);
    }

    @Test
    void copesWithProfitsThatDoNotVary() {
        double[] profits = new double[100];
        Arrays.fill(profits, -2);
        SeriesRisk risk = SeriesRisk.of(profits, 1).orElseThrow();
        assertThat(risk.figure(RiskMethod.CORNISH_FISHER, 0.95).loss()).contains(TailLoss.of(2, 2));
        Arrays.fill(profits, 0, 40, 0);
        assertThat(SeriesRisk.of(profits, 1).orElseThrow().figure(standard(), 0.95).loss())
                .isEmpty();
    }

    @Test
    void partsAddUpToTheWhole() {
        PortfolioRisk risk = risk(returns(7, 500, 4), 100, 200, -50, 25);
        RiskComponents parts = risk.components(0.99);
        Close.to("sum", Arrays.stream(parts.component()).sum(), parts.valueAtRisk());
        Close.to(
                "shortfall",
                Arrays.stream(risk.shortfallComponents(0.99)).sum(),
                risk.figure(RiskMethod.HISTORICAL, 0.99)
                        .loss()
                        .orElseThrow()
                        .expectedShortfall()
                        .orElseThrow());
        double increment = risk.incremental(RiskMethod.HISTORICAL, 0.95, 2, 50).orElseThrow();
        Close.to(
                "incremental",
                increment,
                value(risk(returns(7, 500, 4), 100, 200, 0, 25), RiskMethod.HISTORICAL)
                        - value(risk, RiskMethod.HISTORICAL));
    }

    @Test
    void looksSeveralPeriodsAhead() {
        ReturnMatrix returns = returns(8, 500, 3);
        double[] positions = {100, 50, 20};
        PortfolioRisk day = risk(returns, positions);
        PortfolioRisk week =
                PortfolioRisk.of(returns, positions, new MonteCarlo(20_000, 5, 3), inOrder())
                        .orElseThrow();
        for (RiskMethod method : RiskMethod.values()) {
            assertThat(value(week, method) / value(day, method))
                    .as(method.key())
                    .isBetween(1.5, 3.2);
        }
        Close.to(
                "root of time",
                value(week, RiskMethod.RISKMETRICS),
                Math.sqrt(5) * value(day, RiskMethod.RISKMETRICS));
        double[][] still = new double[100][1];
        still[99][0] = 1;
        PortfolioRisk stuck =
                PortfolioRisk.of(
                                ReturnMatrix.ofRows(List.of("a"), still),
                                new double[] {1},
                                new MonteCarlo(100, 2, 1),
                                inOrder())
                        .orElseThrow();
        assertThat(stuck.figure(standard(), 0.95).loss()).isEmpty();
    }

    @Test
    void completesAYoungAsset() {
        double[][] rows = Noise.rows(9, 400, 2, 0.7);
        double[] reference = IntStream.range(0, 400).mapToDouble(t -> rows[t][0]).toArray();
        double[] young = IntStream.range(300, 400).mapToDouble(t -> rows[t][1]).toArray();
        ProxiedReturns completed =
                ProxiedReturns.complete(reference, young, new CounterRandom(1), 4);
        assertThat(completed.share()).isEqualTo(0.75);
        assertThat(completed.proxied()).isEqualTo(300);
        assertThat(completed.beta()).isBetween(0.4, 1.0);
        assertThat(Arrays.copyOfRange(completed.values(), 300, 400)).isEqualTo(young);
        assertThat(ProxiedReturns.complete(reference, young, new CounterRandom(1), 4).values())
                .isEqualTo(completed.values());
        assertThatThrownBy(() ->
                        ProxiedReturns.complete(reference, new double[3], new CounterRandom(1), 4))
                .hasMessageContaining("30");
    }

    @Test
    void answersBeforeATradeWhatTheReportSaysAfterIt() {
        ReturnMatrix returns = returns(10, 500, 6);
        double[] positions = {10, 20, 30, 0, 0, -5};
        PreTradeRisk risk = PreTradeRisk.of(returns, positions, List.of(0.95, 0.975)).orElseThrow();
        PreTradeRisk.Answer answer = risk.with(3, 12.5);
        PortfolioRisk present = risk(returns, positions);
        positions[3] = 12.5;
        PortfolioRisk after = risk(returns, positions);
        for (RiskMethod method : RiskMethod.values()) {
            if (method == RiskMethod.MONTE_CARLO) {
                assertThat(answer.loss(method, 0.95)).isEmpty();
                continue;
            }
            TailLoss ours = answer.loss(method, 0.975).orElseThrow();
            TailLoss theirs = after.figure(method, 0.975).loss().orElseThrow();
            Close.to(method.key(), ours.valueAtRisk(), theirs.valueAtRisk(), 1e-6);
            Close.to(
                    method.key(),
                    answer.incremental(method, 0.95).orElseThrow(),
                    value(after, method) - value(present, method),
                    1e-6);
        }
        Close.to(
                "component",
                answer.components().getFirst().component(),
                after.components(0.95).component());
        assertThat(risk.before()).hasSize(12);
        assertThat(PreTradeRisk.of(returns(1, 59, 1), new double[1], List.of(0.95))).isEmpty();
    }

    @Test
    void refusesWhatIsNoConfidence() {
        PortfolioRisk risk = risk(returns(1, 100, 1), 1);
        assertThatThrownBy(() -> risk.figure(standard(), 1)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> risk.figure(standard(), 0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> risk(returns(1, 100, 1), Double.NaN))
                .hasMessageContaining("finite");
        assertThat(RiskMethod.of("historical")).contains(RiskMethod.HISTORICAL);
        assertThat(RiskMethod.of("hope")).isEmpty();
    }

    private static double value(PortfolioRisk risk, RiskMethod method) {
        return risk.figure(method, 0.95).loss().orElseThrow().valueAtRisk();
    }

    private static double shortfall(double[] profits, double confidence) {
        return EmpiricalLoss.of(profits, confidence).expectedShortfall().orElseThrow();
    }

    private static RiskMethod standard() {
        return RiskMethod.standard();
    }

    private static BlockRunner inOrder() {
        return BlockRunner.sequential();
    }

    private static ReturnMatrix returns(long seed, int periods, int assets) {
        List<String> names = IntStream.range(0, assets).mapToObj(i -> "a" + i).toList();
        return ReturnMatrix.ofRows(names, Noise.rows(seed, periods, assets, 0.5));
    }

    private static PortfolioRisk risk(ReturnMatrix returns, double... positions) {
        return PortfolioRisk.of(returns, positions, SIMULATION, inOrder()).orElseThrow();
    }
}
