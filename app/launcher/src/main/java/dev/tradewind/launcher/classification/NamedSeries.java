// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.classification;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.BarFile;
import dev.tradewind.launcher.files.BarSeries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The bars of one product and its name: that of the `symbol` column, or taken from the name of the
/// file, `binance_BTC-USDT_1h.csv.gz` being BTC-USDT and `BTC.csv` BTC.
public record NamedSeries(String name, BarSeries bars) {

    /// The products in `files`, in their order; a name that comes twice is refused.
    public static List<NamedSeries> read(List<Path> files) {
        List<NamedSeries> all = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Path file : files) {
            for (BarSeries bars : BarFile.read(file)) {
                String name = bars.symbol().isEmpty() ? nameOf(file) : bars.symbol();
                if (!names.add(name)) {
                    throw new CommandFailure(
                            ExitCode.USAGE,
                            "two series are called %s; rename a file or symbol.".formatted(name));
                }
                all.add(new NamedSeries(name, bars));
            }
        }
        return all;
    }

    private static String nameOf(Path file) {
        String base = file.getFileName().toString().replaceFirst("(\\.csv)?(\\.gz)?$", "");
        String[] parts = base.split("_", -1);
        return parts.length == 3 ? parts[1] : base;
    }
}
