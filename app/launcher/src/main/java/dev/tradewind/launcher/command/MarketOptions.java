// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which market the simulated venue shows.
public final class MarketOptions {

    @Option(
            names = {"--replay", "--data"},
            paramLabel = "DIR",
            description = "Replays recorded bars from this folder; default: a generated market.")
    private @Nullable Path replay;

    @Option(
            names = "--timeframe",
            paramLabel = "T",
            description = "Length of a bar: 1m, 5m, 15m, 30m, 1h, 2h, 4h, 6h or 1d; default 1h.")
    private @Nullable String timeframe;

    @Option(
            names = "--products",
            paramLabel = "LIST",
            description =
                    "Products, for example BTC-USD,ETH-USD; default: all of the generated market.")
    private @Nullable String products;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Day or instant (UTC) to start at.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Day or instant (UTC) to end at.")
    private @Nullable String to;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description =
                    "Market seconds per second, or max; default 3600, an hourly bar a second.")
    private @Nullable String speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the generated market; default 1.")
    private @Nullable Long seed;

    /// The settings these options stand for; what was not given is left to file and environment.
    List<String> assignments() {
        List<String> assignments = new ArrayList<>();
        if (replay != null) {
            assignments.add("venue.market=replay");
            assignments.add("venue.replay.dir=" + replay.toAbsolutePath().normalize());
        }
        add(assignments, "venue.timeframe", timeframe);
        add(assignments, "venue.products", products);
        add(assignments, "bots.timeframe", timeframe);
        add(assignments, "bots.products", products);
        add(assignments, "risk.products", products);
        add(assignments, "venue.from", from);
        add(assignments, "venue.to", to);
        add(assignments, "venue.speed", speed);
        add(assignments, "venue.seed", seed);
        return assignments;
    }

    /// A name for the market that fits into a path: same market, same name.
    String market() {
        String length = timeframe == null ? "1h" : timeframe;
        String stretch = from == null ? "" : "-from-" + from.replace(':', '.');
        String what = replay == null ? "generated-" + (seed == null ? 1 : seed) : "replay";
        String some = products == null ? "" : "-" + products.replace(',', '+');
        return what + "-" + length + some + stretch;
    }

    private static void add(List<String> assignments, String key, @Nullable Object value) {
        if (value != null) {
            assignments.add(key + "=" + value);
        }
    }
}
