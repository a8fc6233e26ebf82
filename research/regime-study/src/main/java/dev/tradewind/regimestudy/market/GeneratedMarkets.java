// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.regimestudy.market.StudyMarket.LabelledSeries;
import dev.tradewind.venue.simulator.generator.FamilyA;
import dev.tradewind.venue.simulator.generator.GeneratedBar;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Markets that a generator made, whose states are known exactly.
///
/// Source: Tradewind quantitative specification 2.6 (protocol).
public final class GeneratedMarkets {

    /// Bars of a market in the protocol.
    public static final int BARS = 4_000;

    /// Of these, the first that are not scored.
    public static final int WARM_UP_BARS = 720;

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private GeneratedMarkets() {}

    /// The market of family A with `seed`, as long as the protocol says.
    public static StudyMarket familyA(long seed) {
        return familyA(seed, BARS);
    }

    /// The first `bars` bars of the market of family A with `seed`.
    public static StudyMarket familyA(long seed, int bars) {
        FamilyA family = new FamilyA(seed, FamilyA.PRODUCTS);
        return of("Family A, seed " + seed, GeneratedMarket.symbols(), bars, family::next);
    }

    /// The market of a variant with `seed`, as long as the protocol says.
    public static StudyMarket variant(FamilyVariant variant, long seed) {
        VariantGenerator generator = new VariantGenerator(variant, seed);
        List<Symbol> symbols = GeneratedMarket.symbols().subList(0, variant.products());
        return of(variant.name() + ", seed " + seed, symbols, BARS, generator::next);
    }

    private static StudyMarket of(
            String name, List<Symbol> symbols, int bars, Supplier<List<GeneratedBar>> generator) {
        Checks.positive("bars", bars);
        List<List<Bar>> series = new ArrayList<>();
        List<List<Regime>> labels = new ArrayList<>();
        for (int product = 0; product < symbols.size(); product++) {
            series.add(new ArrayList<>(bars));
            labels.add(new ArrayList<>(bars));
        }
        for (int bar = 0; bar < bars; bar++) {
            Instant openTime = START.plus(Duration.ofHours(bar));
            List<GeneratedBar> generated = generator.get();
            for (int product = 0; product < symbols.size(); product++) {
                series.get(product).add(bar(openTime, generated.get(product)));
                labels.get(product).add(generated.get(product).label());
            }
        }
        List<LabelledSeries> products = new ArrayList<>();
        for (int product = 0; product < symbols.size(); product++) {
            products.add(
                    new LabelledSeries(
                            symbols.get(product), series.get(product), labels.get(product)));
        }
        return new StudyMarket(name, Timeframe.ONE_HOUR, WARM_UP_BARS, products);
    }

    private static Bar bar(Instant openTime, GeneratedBar bar) {
        return Bar.recorded(
                openTime,
                price(bar.open()),
                price(bar.high()),
                price(bar.low()),
                price(bar.close()),
                new Quantity(OrderNormalizer.decimal(bar.volume())));
    }

    private static Price price(double value) {
        return new Price(OrderNormalizer.decimal(value));
    }
}
