// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, the venue would make or lose money, or not be the same after a restart.
class VenueConservationTest {

    private static final int HOURS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void conservesMoneyAndGoesOnAfterARestartAsIfNothingHadHappened(long seed) {
        GeneratedMarket market = new GeneratedMarket(seed, Venues.START);
        SimulatedVenue venue = open(market);
        SimulatedVenue restarted = open(market);
        Instant now = Venues.START;
        for (int hour = 0; hour < HOURS; hour++) {
            MarketInstant instant = market.next(now).orElseThrow();
            trade(venue, instant, new CounterRandom(seed), hour);
            trade(restarted, instant, new CounterRandom(seed), hour);
            restarted = SimulatedVenue.restore(config(), market.instruments(), restarted.state());
            assertConserved(venue);
            now = instant.closeTime();
        }
        assertThat(venue.state().fills()).as("seed " + seed).hasSizeGreaterThan(100);
        assertThat(restarted.state()).as("seed " + seed).isEqualTo(venue.state());
        assertThat(restarted.balances()).isEqualTo(venue.balances());
    }

    private static SimulatedVenue open(GeneratedMarket market) {
        return SimulatedVenue.open(config(), market.instruments(), Venues.START);
    }

    private static VenueConfig config() {
        return VenueConfig.defaults(Money.usd("10000"));
    }

    private static void trade(
            SimulatedVenue venue, MarketInstant instant, CounterRandom random, int hour) {
        venue.advance(instant);
        for (int index = 0; index < 4; index++) {
            long draw = 10L * (4L * hour + index);
            ClosedBar closed = instant.bars().get((int) (random.uniform(1, draw) * 6));
            OrderRequest request = request(venue, closed, random, draw);
            venue.submit(request);
            if (random.uniform(1, draw + 1) < 0.2) {
                venue.cancel(new ClientOrderId("order-" + (draw - 10)));
            }
        }
    }

    private static OrderRequest request(
            SimulatedVenue venue, ClosedBar closed, CounterRandom random, long draw) {
        Instrument instrument =
                new GeneratedMarket(1, Venues.START)
                        .instruments().stream()
                                .filter(each -> each.symbol().equals(closed.symbol()))
                                .findFirst()
                                .orElseThrow();
        Side side = random.uniform(1, draw + 2) < 0.5 ? Side.BUY : Side.SELL;
        double away = 0.98 + 0.04 * random.uniform(1, draw + 3);
        BigDecimal close = closed.bar().close().value();
        BigDecimal limit = close.multiply(OrderNormalizer.decimal(away));
        BigDecimal notional = OrderNormalizer.decimal(1 + 3_000 * random.uniform(1, draw + 4));
        TimeInForce[] kinds = TimeInForce.values();
        TimeInForce kind = kinds[(int) (random.uniform(1, draw + 5) * kinds.length)];
        return new OrderRequest(
                new ClientOrderId("order-" + draw),
                closed.symbol(),
                side,
                OrderNormalizer.quantityFor(
                        new Money(notional, Asset.USD), closed.bar().close(), instrument),
                OrderNormalizer.limit(side, limit, instrument),
                kind,
                kind == TimeInForce.GTD,
                kind == TimeInForce.GTD ? venue.now().plus(Duration.ofHours(5)) : null);
    }

    private static void assertConserved(SimulatedVenue venue) {
        Map<Asset, BigDecimal> customer = new TreeMap<>();
        for (Transfer transfer : venue.transfers(0)) {
            BigDecimal sign =
                    BigDecimal.valueOf(
                            (transfer.to() == Book.CUSTOMER ? 1 : 0)
                                    - (transfer.from() == Book.CUSTOMER ? 1 : 0));
            customer.merge(transfer.asset(), transfer.amount().multiply(sign), BigDecimal::add);
        }
        for (VenueBalance balance : venue.balances()) {
            assertThat(balance.total()).isEqualByComparingTo(customer.get(balance.asset()));
            assertThat(balance.available()).isNotNegative();
            assertThat(balance.reserved()).isNotNegative();
        }
        if (venue.openOrders().isEmpty()) {
            assertThat(venue.balances()).allSatisfy(each -> assertThat(each.reserved()).isZero());
        }
        List<Fill> fills = venue.state().fills();
        assertThat(fills.stream().map(Fill::entryId).distinct()).hasSize(fills.size());
    }
}
