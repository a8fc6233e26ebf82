// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.classification;

import dev.tradewind.launcher.files.BarSeries;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.regime.RegimeEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks an engine about every bar of some products, instant after instant, so that no answer knows a
/// later bar. Up to three missing bars are given to it as flat ones; after a longer gap the product
/// starts anew.
///
/// Products may have any name: the engine knows them by their number.
public final class ClassifiedFiles {

    private static final int MOST_FILLED = 3;

    private final List<NamedSeries> series;
    private final Clock clock;
    private final List<Symbol> symbols = new ArrayList<>();
    private final SortedMap<Instant, List<Row>> instants = new TreeMap<>();

    /// A bar of series number `product`; `index` is its place there, −1 for one that is filled in.
    private record Row(int product, int index, Bar bar) {}

    /// `timeframe` is the length of a bar; absent, it is the most frequent distance in the files.
    public ClassifiedFiles(List<NamedSeries> series, Optional<Timeframe> timeframe) {
        this.series = List.copyOf(series);
        this.clock = Clock.of(series, timeframe);
        for (int product = 0; product < series.size(); product++) {
            symbols.add(Symbol.parse("P%06d-USD".formatted(product)));
            addBars(product);
        }
    }

    /// Hands over every bar of the files with what a fresh engine said when it closed.
    public void classify(
            Function<Timeframe, RegimeEngine> engines, Consumer<ClassifiedBar> answers) {
        RegimeEngine engine = engines.apply(clock.timeframe());
        instants.forEach((openTime, rows) -> {
            Instant asOf = openTime.plus(clock.timeframe().length());
            List<ClosedBar> closed =
                    rows.stream()
                            .map(row ->
                                    new ClosedBar(
                                            symbols.get(row.product()),
                                            clock.timeframe(),
                                            row.bar()))
                            .toList();
            List<RegimeReading> readings = engine.onInstant(asOf, closed);
            for (int i = 0; i < rows.size(); i++) {
                tell(rows.get(i), readings.get(i), answers);
            }
        });
    }

    private void tell(Row row, RegimeReading reading, Consumer<ClassifiedBar> answers) {
        if (row.index() >= 0) {
            NamedSeries each = series.get(row.product());
            answers.accept(
                    new ClassifiedBar(each.name(), each.bars().times()[row.index()], reading));
        }
    }

    private void addBars(int product) {
        BarSeries bars = series.get(product).bars();
        for (int index = 0; index < bars.count(); index++) {
            if (index > 0) {
                fill(product, index);
            }
            put(new Row(product, index, bar(bars, index)));
        }
    }

    private void fill(int product, int index) {
        BarSeries bars = series.get(product).bars();
        long before = bars.times()[index - 1];
        long missing = (bars.times()[index] - before) / clock.step() - 1;
        for (long i = 1; missing <= MOST_FILLED && i <= missing; i++) {
            Instant openTime = clock.openTime(before + i * clock.step());
            put(new Row(product, -1, Bar.flat(openTime, price(bars.close()[index - 1]))));
        }
    }

    private void put(Row row) {
        instants.computeIfAbsent(row.bar().openTime(), _ -> new ArrayList<>()).add(row);
    }

    private Bar bar(BarSeries bars, int index) {
        return Bar.recorded(
                clock.openTime(bars.times()[index]),
                price(bars.open()[index]),
                price(bars.high()[index]),
                price(bars.low()[index]),
                price(bars.close()[index]),
                new Quantity(OrderNormalizer.decimal(bars.volume()[index])));
    }

    private static Price price(double value) {
        return new Price(OrderNormalizer.decimal(value));
    }
}
