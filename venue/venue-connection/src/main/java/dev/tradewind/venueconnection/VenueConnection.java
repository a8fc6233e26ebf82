// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.coinbase.Coinbase;
import dev.tradewind.coinbase.CoinbaseConfig;
import dev.tradewind.coinbase.auth.KeyFile;
import dev.tradewind.coinbase.auth.KeyFormatException;
import dev.tradewind.coinbase.port.MarketScope;
import dev.tradewind.coinbase.rest.RestConfig;
import dev.tradewind.coinbase.stream.StreamConfig;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import dev.tradewind.simulatorserver.config.MarketSource;
import dev.tradewind.simulatorserver.config.VenueSettings;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.VenueException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Opens the venue that the settings choose. Settings that cannot be used are refused with
/// [ConfigurationException], which says what to change.
public final class VenueConnection {

    private static final int UNBOUNDED_RATE = 100_000;

    private VenueConnection() {}

    /// The settings of the choice.
    public static List<Section> sections() {
        return List.of(
                Section.of("venue", ProtocolSettings.class),
                Section.of("venue.coinbase", CoinbaseSettings.class));
    }

    /// Whether our simulated venue is the one that is traded at, in whichever protocol.
    public static boolean needsSimulatedVenue(Settings settings) {
        return settings.bind(ProtocolSettings.class).protocol() == Protocol.TRADEWIND
                || settings.bind(CoinbaseSettings.class).paced();
    }

    /// The market, without a key.
    public static MarketAccess market(ServiceContext context) {
        CoinbaseSettings settings = context.settings(CoinbaseSettings.class);
        if (context.settings(ProtocolSettings.class).protocol() == Protocol.TRADEWIND) {
            VenueMarketClient own = new VenueMarketClient(simulatedVenue(context));
            return new MarketAccess(own, own);
        }
        Coinbase coinbase = open(context, config(context, settings));
        if (!settings.paced()) {
            return new MarketAccess(coinbase.marketData(), _ -> {});
        }
        VenueMarketClient own = new VenueMarketClient(simulatedVenue(context));
        return new MarketAccess(new PacedMarket(coinbase.marketData(), own), own);
    }

    /// The account, with the key.
    public static TradingAccess trading(ServiceContext context) {
        CoinbaseSettings settings = context.settings(CoinbaseSettings.class);
        if (context.settings(ProtocolSettings.class).protocol() == Protocol.TRADEWIND) {
            ServiceClient client = simulatedVenue(context);
            VenueTradingClient own = new VenueTradingClient(client);
            return new TradingAccess(own, own, new VenueMarketClient(client));
        }
        CoinbaseConfig config = config(context, settings);
        if (!config.isSimulated()) {
            LiveGuard.requireConfirmation(settings.live());
        }
        Coinbase coinbase = open(context, withKey(config, context, settings));
        if (!config.isSimulated()) {
            requireFittingKey(coinbase);
        }
        return new TradingAccess(
                coinbase.gateway(), coinbase.orderFeed(), market(context, settings, coinbase));
    }

    private static MarketDataFeed market(
            ServiceContext context, CoinbaseSettings settings, Coinbase coinbase) {
        return settings.paced()
                ? new PacedMarket(
                        coinbase.marketData(), new VenueMarketClient(simulatedVenue(context)))
                : coinbase.marketData();
    }

    private static ServiceClient simulatedVenue(ServiceContext context) {
        ServiceClient client = context.client(SimulatedVenueServer.NAME);
        context.waitFor(SimulatedVenueServer.NAME);
        return client;
    }

    private static Coinbase open(ServiceContext context, CoinbaseConfig config) {
        Coinbase coinbase = Coinbase.open(config);
        context.onStop(coinbase);
        return coinbase;
    }

    private static CoinbaseConfig config(ServiceContext context, CoinbaseSettings settings) {
        Place place = Place.of(context, settings);
        CoinbaseConfig config =
                new CoinbaseConfig(
                        RestConfig.at(place.rest(), false),
                        StreamConfig.at(place.stream()),
                        StreamConfig.at(place.userStream()),
                        Optional.empty(),
                        settings.caFile(),
                        scope(context, settings));
        return withBudget(config, settings);
    }

    /// Our own venue is asked as fast as its market goes.
    private static CoinbaseConfig withBudget(CoinbaseConfig config, CoinbaseSettings settings) {
        int rate = settings.paced() ? UNBOUNDED_RATE : settings.requestsPerSecond();
        return rate == 0 ? config : config.with(config.rest().withRequestsPerSecond(rate));
    }

    private static CoinbaseConfig withKey(
            CoinbaseConfig config, ServiceContext context, CoinbaseSettings settings) {
        Path file =
                Place.of(context, settings)
                        .keyFile()
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "venue.protocol=coinbase needs a key to trade with: set"
                                                + " venue.coinbase.key-file to the file that the"
                                                + " exchange gave out"));
        try {
            return withBudget(config.with(KeyFile.read(file)), settings);
        } catch (KeyFormatException wrong) {
            throw new ConfigurationException(
                    "venue.coinbase.key-file: " + wrong.getMessage(), wrong);
        }
    }

    private static void requireFittingKey(Coinbase coinbase) {
        try {
            LiveGuard.requireFitting(coinbase.account().permissions());
        } catch (VenueException problem) {
            throw new ConfigurationException(
                    "Coinbase does not say what the key in venue.coinbase.key-file may do: "
                            + problem.getMessage()
                            + "; check the key and the network, and start again",
                    problem);
        }
    }

    private static MarketScope scope(ServiceContext context, CoinbaseSettings settings) {
        if (settings.paced()) {
            VenueSettings own = context.settings(VenueSettings.class);
            return new MarketScope(
                    symbols(own.products()),
                    Timeframe.parse(own.timeframe()),
                    Duration.ZERO,
                    own.market() == MarketSource.REPLAY
                            ? MarketKind.REPLAYED
                            : MarketKind.GENERATED);
        }
        return new MarketScope(
                symbols(settings.products()),
                Timeframe.parse(settings.timeframe()),
                settings.grace(),
                MarketKind.LIVE);
    }

    private static List<Symbol> symbols(List<String> names) {
        return names.stream().map(Symbol::parse).toList();
    }
}
