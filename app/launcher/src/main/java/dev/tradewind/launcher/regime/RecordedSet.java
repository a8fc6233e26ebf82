// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.BarFile;
import dev.tradewind.launcher.files.BarSeries;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.regimestudy.market.RecordedMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A stretch of recorded hourly bars of one venue that classifiers are judged on: days from the
/// first to before the last, UTC.
public record RecordedSet(
        String name, String venue, List<String> products, LocalDate from, LocalDate to) {

    /// The recordings with all listed crashes.
    public static final RecordedSet CRASHES =
            set(
                    "Binance 2020-2023",
                    "binance",
                    "BTC-USDT ETH-USDT BNB-USDT XRP-USDT ADA-USDT LTC-USDT LINK-USDT BCH-USDT",
                    "2020-01-01 2024-01-01");

    /// The same recordings and three that nothing was ever looked at on: earlier, later, and other
    /// products.
    public static final List<RecordedSet> ALL =
            List.of(
                    CRASHES,
                    set(
                            "Binance 2018-2019",
                            "binance",
                            "BTC-USDT ETH-USDT BNB-USDT XRP-USDT ADA-USDT LTC-USDT",
                            "2018-07-01 2019-12-01"),
                    set(
                            "Binance, other products",
                            "binance",
                            "SOL-USDT AVAX-USDT DOT-USDT DOGE-USDT MATIC-USDT",
                            "2020-11-01 2024-01-01"),
                    set(
                            "Coinbase 2024-2025",
                            "coinbase",
                            "BTC-USD ETH-USD SOL-USD ADA-USD",
                            "2024-06-01 2025-07-01"));

    /// Reads the files of `folder`, `VENUE_SYMBOL_1h.csv.gz`. A missing or broken one is a
    /// [CommandFailure].
    public RecordedMarket read(Path folder) {
        SortedMap<Symbol, List<Bar>> recorded = new TreeMap<>();
        for (String product : products) {
            Path file = folder.resolve(venue + "_" + product + "_1h.csv.gz");
            if (!Files.isReadable(file)) {
                throw new CommandFailure(
                        ExitCode.ENVIRONMENT,
                        "there is no recording " + file + ": name its folder with --data.");
            }
            recorded.put(Symbol.parse(product), bars(BarFile.read(file).getFirst()));
        }
        return RecordedMarket.of(
                name, recorded, new RecordedMarket.Stretch(startOf(from), startOf(to)));
    }

    private static List<Bar> bars(BarSeries series) {
        List<Bar> bars = new ArrayList<>(series.count());
        for (int index = 0; index < series.count(); index++) {
            bars.add(
                    Bar.recorded(
                            Instant.ofEpochSecond(series.times()[index]),
                            price(series.open()[index]),
                            price(series.high()[index]),
                            price(series.low()[index]),
                            price(series.close()[index]),
                            new Quantity(OrderNormalizer.decimal(series.volume()[index]))));
        }
        return bars;
    }

    private static Price price(double value) {
        return new Price(OrderNormalizer.decimal(value));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static RecordedSet set(String name, String venue, String products, String days) {
        String[] bounds = days.split(" ");
        return new RecordedSet(
                name,
                venue,
                List.of(products.split(" ")),
                LocalDate.parse(bounds[0]),
                LocalDate.parse(bounds[1]));
    }
}
