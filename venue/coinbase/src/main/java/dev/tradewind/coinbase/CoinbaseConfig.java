// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase;

import dev.tradewind.coinbase.auth.ApiKey;
import dev.tradewind.coinbase.port.MarketScope;
import dev.tradewind.coinbase.rest.RestConfig;
import dev.tradewind.coinbase.stream.StreamConfig;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.venue.MarketKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Which Coinbase to use, and as whom.
///
/// @param stream market data; `userStream` our own orders
/// @param key none for what is public
/// @param certificates a PEM file with the only authorities to trust; empty for the public ones
/// @param market what the market data port tells
public record CoinbaseConfig(
        RestConfig rest,
        StreamConfig stream,
        StreamConfig userStream,
        Optional<ApiKey> key,
        Optional<Path> certificates,
        MarketScope market) {

    private static final String LIVE_HOST = "api.coinbase.com";

    /// Coinbase itself, without a key.
    public static CoinbaseConfig live() {
        return new CoinbaseConfig(
                RestConfig.at(URI.create("https://" + LIVE_HOST), false),
                StreamConfig.at(URI.create("wss://advanced-trade-ws.coinbase.com")),
                StreamConfig.at(URI.create("wss://advanced-trade-ws-user.coinbase.com")),
                Optional.empty(),
                Optional.empty(),
                MarketScope.live(List.of(), Timeframe.ONE_HOUR));
    }

    /// A simulated Coinbase that has everything at one place, without a key.
    public static CoinbaseConfig simulated(URI rest, URI stream) {
        return new CoinbaseConfig(
                RestConfig.at(rest, false),
                StreamConfig.at(stream),
                StreamConfig.at(stream),
                Optional.empty(),
                Optional.empty(),
                new MarketScope(
                        List.of(),
                        Timeframe.ONE_HOUR,
                        Duration.ofSeconds(2),
                        MarketKind.GENERATED));
    }

    /// The same with a key, and its budget of requests.
    public CoinbaseConfig with(ApiKey apiKey) {
        int budget = RestConfig.at(rest.base(), true).requestsPerSecond();
        return new CoinbaseConfig(
                rest.withRequestsPerSecond(budget),
                stream,
                userStream,
                Optional.of(apiKey),
                certificates,
                market);
    }

    /// The same with other bounds for requests.
    public CoinbaseConfig with(RestConfig bounds) {
        return new CoinbaseConfig(bounds, stream, userStream, key, certificates, market);
    }

    /// The same with both streams at one place and within other bounds.
    public CoinbaseConfig withStreams(StreamConfig both) {
        return new CoinbaseConfig(rest, both, both, key, certificates, market);
    }

    /// The same with another scope of market data.
    public CoinbaseConfig with(MarketScope scope) {
        return new CoinbaseConfig(rest, stream, userStream, key, certificates, scope);
    }

    /// The same, trusting the authorities in a PEM file and no others.
    public CoinbaseConfig trusting(Path file) {
        return new CoinbaseConfig(rest, stream, userStream, key, Optional.of(file), market);
    }

    /// Whether orders there trade with nobody: it is not Coinbase itself.
    public boolean isSimulated() {
        return !rest.base().getHost().equals(LIVE_HOST);
    }
}
