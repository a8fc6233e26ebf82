// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.simulatorserver.config.CoinbasePortSettings;
import dev.tradewind.simulatorserver.exchange.bars.BarExchangeServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where Coinbase's protocol is spoken, and the key for it: as the settings say, or where our own
/// simulated venue opens it.
record Place(URI rest, URI stream, URI userStream, Optional<Path> keyFile) {

    static Place of(ServiceContext context, CoinbaseSettings settings) {
        return settings.paced()
                ? ofSimulatedVenue(context)
                : new Place(
                        settings.restUrl(),
                        settings.streamUrl(),
                        settings.userStreamUrl(),
                        settings.keyFile());
    }

    private static Place ofSimulatedVenue(ServiceContext context) {
        int port = context.settings(CoinbasePortSettings.class).coinbasePort();
        if (port == 0) {
            throw new ConfigurationException(
                    "venue.coinbase.paced=true trades at the simulated venue in Coinbase's"
                            + " protocol: set venue.coinbase-port to a free port for it");
        }
        URI stream = URI.create("ws://127.0.0.1:" + port);
        return new Place(
                URI.create("http://127.0.0.1:" + port),
                stream,
                stream,
                Optional.of(context.dataFolder().resolve(BarExchangeServer.KEY_FILE)));
    }
}
