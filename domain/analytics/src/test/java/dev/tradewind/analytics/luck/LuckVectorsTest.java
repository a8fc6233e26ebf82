// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.analytics.performance.ReturnMoments;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// If this failed, our tests against luck would disagree with `performance.json`, which a separate
/// program computed and compared with `arch`.
@WithVectors
class LuckVectorsTest {

    private static final double YEAR = StrictMath.sqrt(365);

    private final Json expected = SharedFolder.json("performance.json");

    @Test
    void agreesOnTheEvidenceOfASharpeRatio() {
        SharpeEvidence ours = SharpeEvidence.of(ReturnMoments.of(returns()).orElseThrow());
        Close.to("psr", ours.probabilityAbove(0).orElseThrow(), expected.number("psr_vs_0"));
        Close.to(
                "psr against 1",
                ours.probabilityAbove(1 / YEAR).orElseThrow(),
                expected.number("psr_vs_ann_1"));
        Close.to(
                "track record",
                ours.minimumTrackRecord(0, 0.95).orElseThrow(),
                expected.number("min_trl_vs_0"));
        for (Json each : expected.at("dsr").list()) {
            Trials trials = new Trials(each.number("N"), each.number("var_sr"));
            Close.to("best", trials.expectedBest(), each.number("sr0"));
            Close.to("dsr", ours.deflated(trials).orElseThrow(), each.number("dsr"));
        }
        for (Json each : expected.at("min_btl_years").list()) {
            Close.to(
                    "backtest length",
                    Trials.minimumBacktestYears(each.number("N"), each.number("target_sr_ann")),
                    each.number("years"));
        }
    }

    @Test
    void agreesOnTheBootstrap() {
        assertThat(new StationaryBootstrap(99, 5).indices(0, 40))
                .containsExactly(expected.at("first_bootstrap_index").integers());
        Json sharpe = expected.at("boot_sharpe_ci95");
        StationaryBootstrap bootstrap =
                new StationaryBootstrap(sharpe.at("seed").integer(), sharpe.number("L"));
        Interval ours =
                new BootstrapInterval(bootstrap, sharpe.at("B").integer(), 0.95)
                        .of(returns(), LuckVectorsTest::annualSharpe)
                        .orElseThrow();
        Close.to("low", ours.low(), sharpe.at("ci").at(0).number());
        Close.to("high", ours.high(), sharpe.at("ci").at(1).number());
    }

    private static OptionalDouble annualSharpe(double[] values) {
        return OptionalDouble.of(ReturnMoments.of(values).orElseThrow().sharpe() * YEAR);
    }

    @Test
    void agreesOnOverfitting() throws IOException {
        double[][] columns = columns("pbo_matrix_240x16.csv");
        for (Json each : expected.at("pbo").list()) {
            BacktestOverfitting ours = BacktestOverfitting.of(columns, each.at("S").integer());
            assertThat(ours.logits()).hasSize(each.at("n_splits").integer());
            Close.to("pbo", ours.probability(), each.number("pbo"));
            Close.to("median", ours.medianLogit(), each.number("median_logit"));
            Close.to("logits", Arrays.copyOf(ours.logits(), 5), each.at("first5_logits").numbers());
        }
    }

    @Test
    void agreesOnSuperiorAbility() throws IOException {
        Json spa = expected.at("spa");
        StationaryBootstrap bootstrap =
                new StationaryBootstrap(spa.at("seed").integer(), spa.number("L"));
        SuperiorAbility ours =
                SuperiorAbility.of(
                        columns("spa_matrix_250x10.csv"), bootstrap, spa.at("B").integer());
        Close.to("reality check", ours.realityCheck(), spa.number("rc_stat"));
        Close.to("its p", ours.realityCheckP(), spa.number("rc_p"));
        Close.to("statistic", ours.statistic(), spa.number("spa_stat"));
        Close.to("lower", ours.p().lower(), spa.number("spa_p_lower"));
        Close.to("consistent", ours.p().consistent(), spa.number("spa_p_consistent"));
        Close.to("upper", ours.p().upper(), spa.number("spa_p_upper"));
        Close.to("deviations", ours.deviations(), spa.at("omega").numbers());
    }

    private static double[] returns() {
        return SharedFolder.table("returns_400.csv").column("strategy");
    }

    /// The columns of a file that has no header.
    private static double[][] columns(String file) throws IOException {
        double[][] rows =
                Files.readAllLines(SharedFolder.vectors().resolve(file)).stream()
                        .map(line -> Arrays.stream(line.split(",")))
                        .map(cells -> cells.mapToDouble(Double::parseDouble).toArray())
                        .toArray(double[][]::new);
        return IntStream.range(0, rows[0].length)
                .mapToObj(k -> Arrays.stream(rows).mapToDouble(row -> row[k]).toArray())
                .toArray(double[][]::new);
    }
}
