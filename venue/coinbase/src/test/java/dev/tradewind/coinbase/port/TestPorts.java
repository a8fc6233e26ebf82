// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.coinbase.account.AccountClient;
import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.coinbase.market.MarketClient;
import dev.tradewind.coinbase.order.OrderClient;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import java.time.Duration;
import java.time.Instant;

/// The ports in front of a venue without a network.
final class TestPorts {

    static final Symbol BTC = Symbol.parse("BTC-USD");

    private TestPorts() {}

    static CoinbasePorts of(
            FakeTransport venue, MarketTime time, MarketScope scope, int remembered) {
        RestClient rest = venue.client();
        return new CoinbasePorts(
                new CoinbasePorts.Clients(
                        new OrderClient(rest), new AccountClient(rest), new MarketClient(rest)),
                new CoinbasePorts.Surroundings(
                        venue.clocks,
                        time,
                        venue.oddities,
                        new Backoff(
                                Duration.ofMillis(200),
                                Duration.ofSeconds(2),
                                new CounterRandom(1),
                                4)),
                scope,
                remembered);
    }

    /// The order that `Payloads.order` shows.
    static OrderRequest request(String clientOrderId) {
        return new OrderRequest(
                new ClientOrderId(clientOrderId),
                BTC,
                Side.BUY,
                Quantity.of("0.001"),
                Price.of("100.50"),
                TimeInForce.GTD,
                true,
                Instant.parse("2026-11-22T08:05:00Z"));
    }
}
