// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.generator;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.venue.simulator.market.BarMarket;
import dev.tradewind.venue.simulator.market.MarketInstant;
import dev.tradewind.venue.simulator.market.ProductGrid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A market of six products made by [FamilyA], put on the venue's grid: prices rounded half to even
/// to ticks, and volumes scaled so that an ordinary hour of any product trades some 3 million USD.
/// It never ends.
public final class GeneratedMarket implements BarMarket {

    private static final List<Symbol> SYMBOLS =
            List.of(
                    Symbol.parse("BTC-USD"),
                    Symbol.parse("ETH-USD"),
                    Symbol.parse("SOL-USD"),
                    Symbol.parse("ADA-USD"),
                    Symbol.parse("LINK-USD"),
                    Symbol.parse("LTC-USD"));
    private static final List<Instrument> GRID =
            SYMBOLS.stream().map(symbol -> ProductGrid.of(symbol, List.of())).toList();
    private static final double NOTIONAL_PER_VOLUME = 50_000;
    private static final Timeframe TIMEFRAME = Timeframe.ONE_HOUR;

    private final long seed;
    private final Instant firstOpen;
    private final FamilyA family;
    private final List<Instrument> products;
    private final List<List<Bar>> series = SYMBOLS.stream().map(_ -> newSeries()).toList();

    /// The market of `seed` with all products, whose first bars open at `firstOpen`, a full hour.
    public GeneratedMarket(long seed, Instant firstOpen) {
        this(seed, firstOpen, SYMBOLS);
    }

    /// The same market, of which only `products` are told.
    public GeneratedMarket(long seed, Instant firstOpen, List<Symbol> products) {
        Checks.require(
                TIMEFRAME.isAligned(firstOpen), "firstOpen", "must be a full hour", firstOpen);
        Checks.require(
                !products.isEmpty() && SYMBOLS.containsAll(products),
                "products",
                "must be some of " + SYMBOLS,
                products);
        this.seed = seed;
        this.firstOpen = firstOpen;
        this.family = new FamilyA(seed, FamilyA.PRODUCTS);
        this.products =
                GRID.stream()
                        .filter(each -> products.contains(each.symbol()))
                        .sorted(Comparator.comparing(Instrument::symbol))
                        .toList();
    }

    /// Every product there can be.
    public static List<Symbol> symbols() {
        return SYMBOLS;
    }

    @Override
    public String identity() {
        return "generated market of seed "
                + seed
                + " from "
                + firstOpen
                + " with "
                + String.join(
                        ",", products.stream().map(each -> each.symbol().toString()).toList());
    }

    @Override
    public Timeframe timeframe() {
        return TIMEFRAME;
    }

    @Override
    public List<Instrument> instruments() {
        return products;
    }

    @Override
    public Optional<MarketInstant> next(Instant after) {
        Instant openTime = after.isBefore(firstOpen) ? firstOpen : TIMEFRAME.openOf(after);
        int number = numberOf(openTime);
        generateTo(number + 1);
        List<ClosedBar> bars =
                instruments().stream()
                        .map(Instrument::symbol)
                        .map(each -> new ClosedBar(each, TIMEFRAME, seriesOf(each).get(number)))
                        .toList();
        return Optional.of(new MarketInstant(openTime.plus(TIMEFRAME.length()), bars));
    }

    @Override
    public List<Bar> bars(Symbol symbol, Instant from, Instant to) {
        if (!SYMBOLS.contains(symbol) || !to.isAfter(firstOpen)) {
            return List.of();
        }
        int first = from.isBefore(firstOpen) ? 0 : numberOf(from.minusNanos(1)) + 1;
        int end = numberOf(to.minusNanos(1)) + 1;
        generateTo(end);
        return first >= end ? List.of() : List.copyOf(seriesOf(symbol).subList(first, end));
    }

    private int numberOf(Instant instant) {
        Duration sinceFirst = Duration.between(firstOpen, TIMEFRAME.openOf(instant));
        return Math.toIntExact(sinceFirst.dividedBy(TIMEFRAME.length()));
    }

    private List<Bar> seriesOf(Symbol symbol) {
        return series.get(SYMBOLS.indexOf(symbol));
    }

    private void generateTo(int size) {
        for (int number = series.getFirst().size(); number < size; number++) {
            Instant openTime = firstOpen.plus(TIMEFRAME.length().multipliedBy(number));
            List<GeneratedBar> generated = family.next();
            for (int product = 0; product < generated.size(); product++) {
                series.get(product).add(onGrid(openTime, product, generated.get(product)));
            }
        }
    }

    private Bar onGrid(Instant openTime, int product, GeneratedBar bar) {
        Instrument instrument = GRID.get(product);
        double scale = NOTIONAL_PER_VOLUME / FamilyA.PRODUCTS.get(product).firstPrice();
        Quantity volume =
                OrderNormalizer.lots(OrderNormalizer.decimal(bar.volume() * scale), instrument);
        return Bar.recorded(
                openTime,
                price(bar.open(), instrument),
                price(bar.high(), instrument),
                price(bar.low(), instrument),
                price(bar.close(), instrument),
                volume);
    }

    private static Price price(double value, Instrument instrument) {
        BigDecimal tick = instrument.tickSize().value();
        BigDecimal ticks = OrderNormalizer.decimal(value).divide(tick, 0, RoundingMode.HALF_EVEN);
        return new Price(ticks.max(BigDecimal.ONE).multiply(tick));
    }

    private static List<Bar> newSeries() {
        return new ArrayList<>();
    }
}
