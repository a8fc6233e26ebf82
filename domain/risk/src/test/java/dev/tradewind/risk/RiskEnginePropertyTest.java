// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// If this failed, some sequence of requests would push exposure past a limit, or a replay would
/// decide otherwise. A second, simpler account fills grants at random (at once, later as an open
/// order, or never) at a constant price and checks what could be held at worst.
class RiskEnginePropertyTest {

    private static final List<Symbol> SYMBOLS =
            List.of(
                    Symbol.parse("BTC-USD"),
                    Symbol.parse("ETH-USD"),
                    Symbol.parse("SOL-USD"),
                    Symbol.parse("ADA-USD"),
                    Symbol.parse("XRP-USD"),
                    Symbol.parse("LTC-USD"));
    private static final Price MID = Price.of("100");
    private static final BigDecimal EQUITY = new BigDecimal("20000");

    @Test
    void exposureInFlightNeverPassesTheLimits() {
        for (long seed = 0; seed < 100; seed++) {
            new Run(seed).steps(60);
        }
    }

    @Test
    void theSameRequestsGetTheSameAnswers() {
        List<RiskDecision> one = new Run(3).steps(60);
        List<RiskDecision> two = new Run(3).steps(60);
        assertThat(two).isEqualTo(one);
        assertThat(one).hasAtLeastOneElementOfType(RiskDecision.Approved.class);
        assertThat(one).hasAtLeastOneElementOfType(RiskDecision.Reduced.class);
        assertThat(one).hasAtLeastOneElementOfType(RiskDecision.Denied.class);
    }

    private static final class Run {
        private final long seed;
        private final SplittableRandom random;
        private final RiskEngine engine =
                new RiskEngine(RiskLimits.defaults(SYMBOLS), grant -> grant.signed("s"));
        private final TreeMap<Symbol, Quantity> held = new TreeMap<>();
        private final List<OpenOrder> orders = new ArrayList<>();
        private final List<Grant> granted = new ArrayList<>();
        private int requests;

        Run(long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
        }

        List<RiskDecision> steps(int count) {
            List<RiskDecision> decisions = new ArrayList<>();
            for (int step = 0; step < count; step++) {
                Instant now = Portfolios.T0.plus(Duration.ofHours(step));
                PortfolioSnapshot snapshot = snapshot(now);
                for (int request = 0; request < random.nextInt(6); request++) {
                    decisions.add(ask(now, snapshot));
                    assertWithinLimits();
                }
                settle();
            }
            return decisions;
        }

        private RiskDecision ask(Instant now, PortfolioSnapshot snapshot) {
            TradeRequest request =
                    Portfolios.request(
                            "r" + requests++,
                            now,
                            SYMBOLS.get(random.nextInt(SYMBOLS.size())),
                            random.nextInt(4) == 0 ? Side.SELL : Side.BUY,
                            BigDecimal.valueOf(1 + random.nextInt(60_000), 3).toPlainString(),
                            random.nextBoolean() ? Urgency.NORMAL : Urgency.IMMEDIATE,
                            random.nextInt(10) == 0 ? Regime.CHOPPY : Regime.TRENDING);
            RiskDecision decision =
                    engine.decide(request, Answer.of(snapshot), Portfolios.MARKET, now);
            switch (decision) {
                case RiskDecision.Approved approved -> granted.add(approved.grant());
                case RiskDecision.Reduced reduced -> granted.add(reduced.grant());
                case RiskDecision.Denied _ -> {}
            }
            return decision;
        }

        private void assertWithinLimits() {
            BigDecimal gross = BigDecimal.ZERO;
            for (Symbol symbol : SYMBOLS) {
                BigDecimal worst = worst(symbol);
                gross = gross.add(worst);
                assertThat(worst)
                        .as("%s, seed %s", symbol, seed)
                        .isLessThanOrEqualTo(EQUITY.multiply(new BigDecimal("0.20")));
                assertThat(sellable(symbol)).as("sold too much, seed %s", seed).isNotNegative();
            }
            assertThat(gross)
                    .as("gross, seed %s", seed)
                    .isLessThanOrEqualTo(EQUITY.multiply(new BigDecimal("0.80")));
        }

        private BigDecimal worst(Symbol symbol) {
            BigDecimal worst = quantity(symbol).value().multiply(MID.value());
            for (OpenOrder order : orders) {
                if (order.symbol().equals(symbol) && order.side() == Side.BUY) {
                    worst =
                            worst.add(
                                    order.limitPrice()
                                            .times(order.remaining(), Asset.USD)
                                            .amount());
                }
            }
            for (Grant grant : granted) {
                if (grant.symbol().equals(symbol) && grant.side() == Side.BUY) {
                    worst =
                            worst.add(
                                    grant.highPrice()
                                            .times(grant.maxQuantity(), Asset.USD)
                                            .amount());
                }
            }
            return worst;
        }

        private BigDecimal sellable(Symbol symbol) {
            BigDecimal left = quantity(symbol).value();
            for (Grant grant : granted) {
                if (grant.symbol().equals(symbol) && grant.side() == Side.SELL) {
                    left = left.subtract(grant.maxQuantity().value());
                }
            }
            return left;
        }

        private void settle() {
            orders.removeIf(order -> fillsOrDies(order.symbol(), order.side(), order.remaining()));
            for (Grant grant : granted) {
                boolean rests = grant.side() == Side.BUY && random.nextInt(3) == 0;
                if (rests) {
                    orders.add(
                            new OpenOrder(
                                    new ClientOrderId("o" + grant.requestId()),
                                    grant.symbol(),
                                    grant.side(),
                                    grant.maxQuantity(),
                                    grant.highPrice(),
                                    List.of()));
                    continue;
                }
                fillsOrDies(grant.symbol(), grant.side(), grant.maxQuantity());
            }
            granted.clear();
        }

        private boolean fillsOrDies(Symbol symbol, Side side, Quantity quantity) {
            int chance = random.nextInt(3);
            if (chance == 0) {
                return false;
            }
            if (chance == 1 || side == Side.SELL) {
                Quantity before = quantity(symbol);
                held.put(symbol, side == Side.BUY ? before.plus(quantity) : before.minus(quantity));
            }
            return true;
        }

        private Quantity quantity(Symbol symbol) {
            return held.getOrDefault(symbol, Quantity.ZERO);
        }

        private PortfolioSnapshot snapshot(Instant asOf) {
            List<Position> positions =
                    held.entrySet().stream()
                            .filter(each -> each.getValue().isPositive())
                            .map(each ->
                                    new Position(
                                            each.getKey(),
                                            each.getValue(),
                                            MID,
                                            MID,
                                            MID.times(each.getValue(), Asset.USD),
                                            Money.usd("0")))
                            .toList();
            String equity = EQUITY.toPlainString();
            return Portfolios.of(asOf, equity, equity, equity, positions, orders);
        }
    }
}
