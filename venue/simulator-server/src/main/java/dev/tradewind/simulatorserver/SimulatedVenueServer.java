// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.config.BalanceSettings;
import dev.tradewind.simulatorserver.config.CoinbasePortSettings;
import dev.tradewind.simulatorserver.config.FeeSettings;
import dev.tradewind.simulatorserver.config.FillSettings;
import dev.tradewind.simulatorserver.config.ReplaySettings;
import dev.tradewind.simulatorserver.config.VenueSettings;
import dev.tradewind.simulatorserver.desk.MarketPacer;
import dev.tradewind.simulatorserver.desk.VenueDesk;
import dev.tradewind.simulatorserver.exchange.bars.BarExchangeServer;
import dev.tradewind.simulatorserver.market.MarketLoader;
import dev.tradewind.simulatorserver.market.OpenMarket;
import dev.tradewind.simulatorserver.market.Pace;
import dev.tradewind.simulatorserver.resource.MarketResource;
import dev.tradewind.simulatorserver.resource.TradingResource;
import dev.tradewind.venue.simulator.VenueConfig;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The simulated venue as a service on port 8010, with a store of its own (`venue.db`).
public final class SimulatedVenueServer {

    /// The name in service discovery.
    public static final String NAME = "simulated-venue";

    private static final int PORT = 8010;

    private SimulatedVenueServer() {}

    /// What the launcher starts.
    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                NAME,
                PORT,
                List.of(
                        Section.of("venue", VenueSettings.class),
                        Section.of("venue", CoinbasePortSettings.class),
                        Section.of("venue.replay", ReplaySettings.class),
                        Section.of("venue.balance", BalanceSettings.class),
                        Section.of("venue.fills", FillSettings.class),
                        Section.of("venue.fees", FeeSettings.class)),
                Optional.of("venue.db"),
                SimulatedVenueServer::assemble);
    }

    private static void assemble(ServiceContext context) {
        VenueSettings settings = context.settings(VenueSettings.class);
        Pace pace = Pace.parse(settings.speed());
        OpenMarket market =
                new MarketLoader(settings, context.settings(ReplaySettings.class)).load();
        VenueConfig config =
                new VenueConfig(
                        context.settings(FeeSettings.class).schedule(),
                        context.settings(FillSettings.class).model(),
                        deposits(market, context.settings(BalanceSettings.class).usd()));
        VenueDesk desk = new VenueDesk(market, config, context.database());
        MarketResource marketResource = new MarketResource(desk, pace, config.fees());
        marketResource.publish(context.router());
        TradingResource.publish(desk, context.router());
        context.health().detail("venue", marketResource::report);
        context.metrics()
                .gauge(
                        "venue.time.seconds",
                        "The venue's clock in seconds since the epoch",
                        () -> desk.hands().time().getEpochSecond());
        int coinbasePort = context.settings(CoinbasePortSettings.class).coinbasePort();
        if (coinbasePort > 0) {
            context.onStop(
                    BarExchangeServer.open(
                            desk, coinbasePort, context.dataFolder(), context.time()));
        }
        context.work("pace the market", new MarketPacer(desk, pace, context.time()));
        context.work("release readers", desk.store()::releaseReadersWhenInterrupted);
    }

    private static List<Money> deposits(OpenMarket market, BigDecimal amount) {
        return market.market().instruments().stream()
                .map(Instrument::symbol)
                .map(symbol -> symbol.quote())
                .distinct()
                .map(asset -> new Money(amount, asset))
                .toList();
    }
}
