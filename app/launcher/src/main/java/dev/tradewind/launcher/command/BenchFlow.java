// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.launcher.bench.FlowBench;
import dev.tradewind.launcher.bench.Goal;
import dev.tradewind.launcher.bench.Latencies;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.running.ScratchFolder;
import dev.tradewind.launcher.running.SystemProcess;
import dev.tradewind.launcher.terminal.Table;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.strategy.CycleView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the whole system with its 39 bots on a throw-away market as fast as it can and measures it over HTTP.
@Command(
        name = "flow",
        description = "Measures bar close to order, the price endpoint and the risk check.",
        footer = {"", "Example: tradewind bench flow --closes 500 --json"})
public final class BenchFlow implements Callable<Integer> {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Symbol SYMBOL = Symbol.parse("BTC-USD");
    private static final String PRODUCTS = "BTC-USD,ETH-USD,SOL-USD,ADA-USD";
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double ORDER_BUDGET_MILLIS = 50;
    private static final double PRICE_BUDGET_MILLIS = 2;
    private static final double RISK_BUDGET_MILLIS = 5;
    private static final int WARM_UP_CALLS = 1000;

    @Mixin private SystemOptions options = new SystemOptions();

    @Option(
            names = {"--replay", "--data"},
            paramLabel = "DIR",
            description = "Recorded bars instead of the generated market.")
    private @Nullable Path replay;

    @Option(
            names = "--closes",
            defaultValue = "500",
            description = "Hourly closes to measure (default ${DEFAULT-VALUE}).")
    private int closes;

    @Option(
            names = "--warm-up",
            defaultValue = "600",
            description =
                    "Closes before that, for the JIT, not measured (default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--calls",
            defaultValue = "2000",
            description = "Price calls and risk checks to measure (default ${DEFAULT-VALUE}).")
    private int calls;

    /// What was measured. `closeToOrders` are the cycles that sent an order, `closeToDecisions` all of them.
    public record FlowResult(
            int bots,
            Latencies closeToDecisions,
            @Nullable Latencies closeToOrders,
            Latencies price,
            Latencies riskCheck,
            List<Goal> goals) {}

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        FlowResult result;
        try (ScratchFolder folder = ScratchFolder.create("bench-flow")) {
            Settings settings = options.settings(folder.path(), assignments());
            try (SystemProcess process =
                            SystemProcess.start(folder.path(), settings, Composition.names());
                    RemoteServices services = RemoteServices.of(settings, folder.path())) {
                Readiness.require(process.group(), READY_LIMIT);
                result = measure(new FlowBench(services, SYMBOL, output.screen()));
            }
        }
        if (output.json()) {
            output.document(result);
        } else {
            show(output, result);
        }
        return Bench.judged(output, result.goals());
    }

    private FlowResult measure(FlowBench bench) {
        List<CycleView> cycles =
                bench.cyclesUntil(end(), warmUp + closes, PATIENCE).stream()
                        .filter(each -> each.asOf().isAfter(after(warmUp)))
                        .toList();
        List<CycleView> trading = cycles.stream().filter(each -> each.traded() > 0).toList();
        Latencies decisions = latencies(cycles);
        Latencies orders = trading.isEmpty() ? null : latencies(trading);
        Latencies price = bench.prices(WARM_UP_CALLS, calls);
        Latencies risk = bench.riskChecks(end(), WARM_UP_CALLS, calls);
        return new FlowResult(
                cycles.stream().mapToInt(CycleView::evaluated).max().orElse(0),
                decisions,
                orders,
                price,
                risk,
                List.of(
                        new Goal(
                                "bar close to order sent, p95",
                                (orders == null ? decisions : orders).p95Millis(),
                                ORDER_BUDGET_MILLIS,
                                "ms"),
                        new Goal(
                                "price endpoint, p95",
                                price.p95Millis(),
                                PRICE_BUDGET_MILLIS,
                                "ms"),
                        new Goal("risk check, p99", risk.p99Millis(), RISK_BUDGET_MILLIS, "ms")));
    }

    private List<String> assignments() {
        List<String> assignments =
                new ArrayList<>(
                        List.of(
                                "venue.speed=max",
                                "venue.products=" + PRODUCTS,
                                "venue.from=" + START,
                                "venue.to=" + end()));
        if (replay != null) {
            assignments.add("venue.market=replay");
            assignments.add("venue.replay.dir=" + replay.toAbsolutePath().normalize());
        }
        Composition.names().forEach(name -> assignments.add("services." + name + ".port=0"));
        return assignments;
    }

    private Instant end() {
        return after(warmUp + closes);
    }

    private static Instant after(int closes) {
        return START.plus(Duration.ofHours(closes));
    }

    private static Latencies latencies(List<CycleView> cycles) {
        return Latencies.of(cycles.stream().map(CycleView::closeToOrders).toList());
    }

    private static void show(Output output, FlowResult result) {
        Table table = new Table("MEASURED", "COUNT", "P50 MS", "P95 MS", "P99 MS", "MAX MS");
        row(table, "close to last order sent", result.closeToOrders());
        row(table, "close to all decisions", result.closeToDecisions());
        row(table, "price endpoint", result.price());
        row(table, "risk check", result.riskCheck());
        output.table(table);
        output.line("");
        output.line(result.bots() + " decisions at each close.");
        output.line("");
    }

    private static void row(Table table, String what, @Nullable Latencies latencies) {
        if (latencies == null) {
            table.row(what, 0, "", "", "", "");
            return;
        }
        table.row(
                what,
                latencies.count(),
                "%.2f".formatted(latencies.p50Millis()),
                "%.2f".formatted(latencies.p95Millis()),
                "%.2f".formatted(latencies.p99Millis()),
                "%.2f".formatted(latencies.maxMillis()));
    }
}
