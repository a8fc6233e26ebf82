// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.port;

import dev.tradewind.coinbase.account.AccountClient;
import dev.tradewind.coinbase.market.MarketClient;
import dev.tradewind.coinbase.order.OrderClient;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.stream.StreamInbox;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;
import java.net.URI;

/// Makes the ports of a venue from the clients of one account, which share what they learn.
public final class CoinbasePorts {

    private final Clients clients;
    private final Surroundings surroundings;
    private final MarketScope scope;
    private final CoinbaseGateway gateway;

    /// Where the ports ask.
    public record Clients(OrderClient orders, AccountClient account, MarketClient market) {}

    /// What the ports share with the rest.
    ///
    /// @param backoff pauses between looks at something that should be there
    public record Surroundings(
            Clocks clocks, MarketTime marketTime, Oddities oddities, Backoff backoff) {}

    /// @param rememberedOrders how many orders are known by both their ids
    public CoinbasePorts(
            Clients clients, Surroundings surroundings, MarketScope scope, int rememberedOrders) {
        this.clients = clients;
        this.surroundings = surroundings;
        this.scope = scope;
        this.gateway =
                new CoinbaseGateway(
                        new CoinbaseGateway.Clients(clients.orders(), clients.account()),
                        new OrderDirectory(clients.orders(), rememberedOrders),
                        surroundings.oddities(),
                        surroundings.clocks().pause(),
                        surroundings.backoff());
    }

    public OrderGateway gateway() {
        return gateway;
    }

    /// @param base where the venue is
    /// @param simulated whether orders there trade with nobody
    public MarketDataFeed marketData(URI base, boolean simulated) {
        String host = base.getPort() < 0 ? base.getHost() : base.getHost() + ':' + base.getPort();
        return new CoinbaseMarketFeed(
                clients.market(),
                surroundings.marketTime(),
                scope,
                new CoinbaseMarketFeed.Identity(host, simulated));
    }

    /// @param inbox of a stream of our orders
    public OrderFeed orderFeed(StreamInbox inbox) {
        return new CoinbaseOrderFeed(
                inbox,
                new AccountSweep(clients.orders(), gateway, surroundings.marketTime()::latest),
                scope,
                surroundings.clocks());
    }
}
