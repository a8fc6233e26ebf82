// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.model.portfolio.BotPosition;
import dev.tradewind.model.portfolio.Position;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, random trading would show that bots do not add up to the account, that money is
/// not conserved, or that the same history gives different books.
class PortfolioConservationTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<Symbol> SYMBOLS =
            List.of(Symbol.parse("BTC-USD"), Symbol.parse("ETH-USD"), Symbol.parse("SOL-USD"));

    @Test
    void botsAddUpToTheAccountAfterAnyHistory() {
        for (long seed = 0; seed < 60; seed++) {
            PortfolioEngine engine = run(seed);
            List<EquityPoint> curve = engine.equityCurve();
            Money gain = curve.getLast().equity().minus(curve.getFirst().equity());
            Money ofBots =
                    engine.attribution().stream()
                            .map(BotAttribution::totalPnl)
                            .reduce(Money.usd("0"), Money::plus);
            assertThat(ofBots).as("P&L, seed %s", seed).isEqualTo(gain);
            Money fees =
                    engine.attribution().stream()
                            .map(BotAttribution::fees)
                            .reduce(Money.usd("0"), Money::plus);
            assertThat(fees).as("fees, seed %s", seed).isEqualTo(curve.getLast().fees());
            assertQuantitiesAddUp(engine, seed);
        }
    }

    @Test
    void accountPnlIsTheChangeOfEquity() {
        for (long seed = 0; seed < 60; seed++) {
            PortfolioEngine engine = run(seed);
            List<EquityPoint> curve = engine.equityCurve();
            Money unrealized =
                    engine.snapshot(curve.getLast().asOf()).positions().stream()
                            .map(Position::unrealizedPnl)
                            .reduce(Money.usd("0"), Money::plus);
            assertThat(engine.realizedPnl().plus(unrealized))
                    .as("seed %s", seed)
                    .isEqualTo(curve.getLast().equity().minus(curve.getFirst().equity()));
            Money ofLots =
                    engine.closedLots().stream()
                            .map(ClosedLot::pnl)
                            .reduce(Money.usd("0"), Money::plus);
            assertThat(ofLots.currency()).isEqualTo(unrealized.currency());
        }
    }

    @Test
    void theSameHistoryGivesTheSameBooks() {
        PortfolioEngine one = run(7);
        PortfolioEngine two = run(7);
        Instant end = one.equityCurve().getLast().asOf();
        assertThat(two.snapshot(end)).isEqualTo(one.snapshot(end));
        assertThat(two.equityCurve()).isEqualTo(one.equityCurve());
        assertThat(two.closedLots()).isEqualTo(one.closedLots());
        assertThat(two.roundTrips()).isEqualTo(one.roundTrips());
    }

    private static void assertQuantitiesAddUp(PortfolioEngine engine, long seed) {
        Instant end = engine.equityCurve().getLast().asOf();
        for (Symbol symbol : SYMBOLS) {
            Quantity ofBots =
                    engine.snapshot(end).botPositions().stream()
                            .filter(position -> position.symbol().equals(symbol))
                            .map(BotPosition::quantity)
                            .reduce(Quantity.ZERO, Quantity::plus);
            Quantity lots =
                    engine.openLots().stream()
                            .filter(lot -> lot.symbol().equals(symbol))
                            .map(Lot::quantity)
                            .reduce(Quantity.ZERO, Quantity::plus);
            Money owned = engine.balances().getOrDefault(symbol.base(), zero(symbol));
            assertThat(ofBots.value()).as("seed %s", seed).isEqualByComparingTo(owned.amount());
            assertThat(lots).as("lots, seed %s", seed).isEqualTo(ofBots);
        }
    }

    private static PortfolioEngine run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PortfolioEngine engine = new PortfolioEngine(PortfolioConfig.defaults());
        engine.open(START, List.of(Money.usd("100000")));
        for (int step = 1; step <= 150; step++) {
            Instant now = START.plus(Duration.ofHours(step));
            Symbol symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
            trade(engine, random, symbol, now);
            TreeMap<Symbol, Price> closes = new TreeMap<>();
            SYMBOLS.forEach(each -> closes.put(each, price(random)));
            engine.mark(now, closes);
        }
        return engine;
    }

    private static void trade(
            PortfolioEngine engine, SplittableRandom random, Symbol symbol, Instant now) {
        List<BotShare> held = shares(engine, symbol, random);
        if (random.nextInt(3) == 0 && !held.isEmpty()) {
            List<BotShare> buyers = List.of(new BotShare(bot(random), total(held)));
            engine.cross(new InternalCross("x" + now, now, symbol, price(random), buyers, held));
            return;
        }
        boolean sale = random.nextBoolean() && !held.isEmpty();
        List<BotShare> shares = sale ? held : bought(random);
        Fill fill =
                new Fill(
                        "f" + now,
                        new ClientOrderId("o"),
                        new VenueOrderId("v"),
                        symbol,
                        sale ? Side.SELL : Side.BUY,
                        price(random),
                        total(shares),
                        new Money(decimal(random, 100_000_000, 8), Money.usd("0").currency()),
                        LiquidityRole.MAKER,
                        now);
        assertThat(engine.book(fill, shares)).isPresent();
    }

    private static List<BotShare> bought(SplittableRandom random) {
        List<BotShare> shares = new ArrayList<>();
        for (int bot = 0; bot < 1 + random.nextInt(3); bot++) {
            shares.add(
                    new BotShare(new BotId("bot-" + bot), new Quantity(decimal(random, 999, 3))));
        }
        return shares;
    }

    private static List<BotShare> shares(
            PortfolioEngine engine, Symbol symbol, SplittableRandom random) {
        Instant last = engine.equityCurve().getLast().asOf();
        return engine.snapshot(last).botPositions().stream()
                .filter(each -> each.symbol().equals(symbol) && each.quantity().isPositive())
                .map(each -> new BotShare(each.bot(), part(each.quantity(), random)))
                .toList();
    }

    private static Quantity part(Quantity whole, SplittableRandom random) {
        return random.nextBoolean()
                ? whole
                : new Quantity(whole.value().multiply(new BigDecimal("0.37")));
    }

    private static Quantity total(List<BotShare> shares) {
        return shares.stream().map(BotShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static BotId bot(SplittableRandom random) {
        return new BotId("bot-" + random.nextInt(4));
    }

    private static Price price(SplittableRandom random) {
        return new Price(decimal(random, 10_000, 2));
    }

    private static BigDecimal decimal(SplittableRandom random, int bound, int decimals) {
        return BigDecimal.valueOf(1 + random.nextInt(bound), decimals);
    }

    private static Money zero(Symbol symbol) {
        return Money.zero(symbol.base());
    }
}
