// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.analytics.covariance.TimedReturns;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.BarFile;
import dev.tradewind.launcher.files.BarSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Daily returns of every asset in a folder of recordings (`VENUE_BASE-QUOTE_1d.csv`, plain or .gz). Of several
/// recordings of one asset the longest counts; a return spans exactly one day.
public final class DailyMarket {

    private static final Pattern NAME = Pattern.compile("[^_]+_([^-_]+)-[^_]+_1d\\.csv(\\.gz)?");
    private static final long DAY_SECONDS = 86_400;

    private DailyMarket() {}

    /// The assets by name. Fewer than `fewest` are a [CommandFailure].
    public static List<TimedReturns> read(Path folder, int fewest) {
        Map<String, BarSeries> longest = new TreeMap<>();
        for (Path file : files(folder)) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (name.matches()) {
                longest.merge(name.group(1), BarFile.read(file).getFirst(), DailyMarket::longer);
            }
        }
        if (longest.size() < fewest) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "%s has daily bars of %d assets (VENUE_BASE-QUOTE_1d.csv.gz); %d are needed."
                            .formatted(folder, longest.size(), fewest));
        }
        List<TimedReturns> market = new ArrayList<>();
        longest.forEach((asset, bars) -> market.add(returns(asset, bars)));
        return market;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.USAGE, folder + " is not a folder that can be read.");
        }
    }

    private static BarSeries longer(BarSeries one, BarSeries other) {
        return other.count() > one.count() ? other : one;
    }

    private static TimedReturns returns(String asset, BarSeries bars) {
        List<Instant> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 1; i < bars.count(); i++) {
            if (bars.times()[i] - bars.times()[i - 1] == DAY_SECONDS) {
                times.add(Instant.ofEpochSecond(bars.times()[i] + DAY_SECONDS));
                values.add(bars.close()[i] / bars.close()[i - 1] - 1);
            }
        }
        return new TimedReturns(
                asset, times, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
