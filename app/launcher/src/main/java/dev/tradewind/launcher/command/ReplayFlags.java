// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.simulatorserver.exchange.running.ExchangeOptions;
import dev.tradewind.venue.simulator.book.queue.QueueModel;
import dev.tradewind.venue.simulator.replay.Delay;
import dev.tradewind.venue.simulator.replay.Latency;
import dev.tradewind.venue.simulator.replay.ReplayTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What an exchange replays, and what own orders get there.
final class ReplayFlags {

    private static final double DELAY_SPREAD = 0.5;
    private static final int MOST_MILLIS = 60_000;

    @Option(
            names = "--products",
            paramLabel = "LIST",
            split = ",",
            description =
                    "What to replay, such as BTC-USDT,ETH-USDT; default: all with an order book.")
    private List<String> products = new ArrayList<>();

    @Option(
            names = "--queue",
            paramLabel = "MODEL",
            defaultValue = "RISK_AVERSE",
            description =
                    "How resting orders move forward in a replay: ${COMPLETION-CANDIDATES} "
                            + "(default ${DEFAULT-VALUE}).")
    private QueueModel queue = QueueModel.RISK_AVERSE;

    @Option(
            names = "--latency",
            paramLabel = "MILLIS",
            defaultValue = "20",
            description =
                    "How long data, orders and cancels are each under way in a replay, median "
                            + "(default ${DEFAULT-VALUE}).")
    private int latency;

    /// The recordings of `folder` as asked.
    ExchangeOptions.Replay of(Path folder, long seed) {
        if (latency < 0 || latency > MOST_MILLIS) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--latency must be within 0..60000 ms: " + latency + ".");
        }
        Delay way = new Delay(Duration.ofMillis(latency), DELAY_SPREAD);
        ReplayTerms terms =
                new ReplayTerms(
                        queue, new Latency(way, way, way), ReplayTerms.CAUTIOUS.recovery(), seed);
        return new ExchangeOptions.Replay(
                folder,
                products.stream().map(each -> Texts.parsed(each, Symbol::parse)).toList(),
                terms);
    }
}
