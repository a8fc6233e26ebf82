// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What clients hear of the market, when it is due: books and tickers every 50 ms, trades every 250 ms,
/// candles and heartbeats every second, batched tickers every 5 s. Used by the hub's thread.
final class MarketProgramme {

    private static final int SNAPSHOT_TRADES = 100;

    private final Collection<StreamClient> clients;
    private final long startedAt;
    private final Map<Symbol, BookImage> books = new TreeMap<>();
    private final Map<Symbol, YearRange> years = new TreeMap<>();
    private final Map<Symbol, List<PublicTrade>> untold = new TreeMap<>();
    private final Set<Symbol> moved = new TreeSet<>();
    private final Set<Symbol> movedSinceBatch = new TreeSet<>();
    private final Beat quick;
    private final Beat trades;
    private final Beat second;
    private final Beat batch;
    private long heartbeats;

    /// @param clients as they are at any time
    MarketProgramme(Collection<StreamClient> clients, long nanos) {
        this.clients = clients;
        startedAt = nanos;
        quick = new Beat(Duration.ofMillis(50), nanos);
        trades = new Beat(Duration.ofMillis(250), nanos);
        second = new Beat(Duration.ofSeconds(1), nanos);
        batch = new Beat(Duration.ofSeconds(5), nanos);
    }

    void note(PublicTrade trade) {
        Symbol symbol = trade.symbol();
        moved.add(symbol);
        movedSinceBatch.add(symbol);
        YearRange year = years.get(symbol);
        if (year != null) {
            year.include(trade.price());
        }
        untold.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(trade);
    }

    void tellStatus(Listing listing, Scene scene) {
        String events = MarketEvents.status("update", List.of(listing));
        tell(Channel.STATUS, listing.instrument().symbol(), events, scene);
    }

    /// Tells what has waited for its turn long enough.
    void tellWhatIsDue(Scene scene) {
        if (quick.isDue(scene.nanos())) {
            tellBooksAndTickers(scene);
        }
        if (trades.isDue(scene.nanos())) {
            tellTrades(scene);
        }
        if (second.isDue(scene.nanos())) {
            tellCandles(scene);
            tellHeartbeat(scene);
        }
        if (batch.isDue(scene.nanos())) {
            movedSinceBatch.forEach(symbol -> tellTicker(Channel.TICKER_BATCH, symbol, scene));
            movedSinceBatch.clear();
        }
    }

    /// Tells everything now, the time last.
    void tellStep(Scene scene) {
        tellBooksAndTickers(scene);
        tellTrades(scene);
        tellCandles(scene);
        tellHeartbeat(scene);
    }

    private void tellBooksAndTickers(Scene scene) {
        books.keySet().retainAll(subscribed(Channel.LEVEL2));
        books.forEach((symbol, image) ->
                image.update(scene.exchange())
                        .ifPresent(events -> tell(Channel.LEVEL2, symbol, events, scene)));
        moved.forEach(symbol -> tellTicker(Channel.TICKER, symbol, scene));
        moved.clear();
    }

    private void tellTicker(Channel channel, Symbol symbol, Scene scene) {
        if (subscribed(channel).contains(symbol)) {
            String events = ticker("update", symbol, scene.exchange(), channel == Channel.TICKER);
            tell(channel, symbol, events, scene);
        }
    }

    private void tellTrades(Scene scene) {
        untold.forEach((symbol, told) ->
                tell(
                        Channel.MARKET_TRADES,
                        symbol,
                        MarketEvents.trades("update", told.reversed()),
                        scene));
        untold.clear();
    }

    private void tellCandles(Scene scene) {
        for (StreamClient client : clients) {
            List<Symbol> products = client.subscriptions().products(Channel.CANDLES);
            if (!products.isEmpty()) {
                MarketEvents.candles(products, scene.exchange())
                        .ifPresent(events -> client.tell(Channel.CANDLES, events, scene.moment()));
            }
        }
    }

    private void tellHeartbeat(Scene scene) {
        Duration running = Duration.ofNanos(scene.nanos() - startedAt);
        String events = MarketEvents.heartbeat(scene.exchange().time(), running, heartbeats);
        heartbeats++;
        for (StreamClient client : clients) {
            if (client.subscriptions().has(Channel.HEARTBEATS)) {
                client.tell(Channel.HEARTBEATS, events, scene.moment());
            }
        }
    }

    private void tell(Channel channel, Symbol symbol, String events, Scene scene) {
        for (StreamClient client : clients) {
            if (client.subscriptions().has(channel, symbol)) {
                client.tell(channel, events, scene.moment());
            }
        }
    }

    /// What a channel of the market begins with.
    List<String> snapshots(Channel channel, List<Symbol> products, Scene scene) {
        Exchange exchange = scene.exchange();
        return switch (channel) {
            case HEARTBEATS, USER -> List.of();
            case CANDLES -> each(products, symbol -> MarketEvents.candles(symbol, exchange));
            case MARKET_TRADES ->
                    each(
                            products,
                            symbol ->
                                    MarketEvents.trades(
                                            "snapshot", exchange.trades(symbol, SNAPSHOT_TRADES)));
            case TICKER -> each(products, symbol -> ticker("snapshot", symbol, exchange, true));
            case TICKER_BATCH ->
                    each(products, symbol -> ticker("snapshot", symbol, exchange, false));
            case LEVEL2 -> each(products, symbol -> book(symbol, exchange));
            case STATUS -> List.of(MarketEvents.status("snapshot", listings(products, exchange)));
        };
    }

    /// Tells the changes of books, tickers and trades that wait for their turn.
    void tellWhatWaits(Scene scene) {
        tellBooksAndTickers(scene);
        tellTrades(scene);
    }

    private static List<String> each(List<Symbol> products, Function<Symbol, String> events) {
        return products.stream().map(events).toList();
    }

    private String ticker(String type, Symbol symbol, Exchange exchange, boolean withBest) {
        YearRange year = years.computeIfAbsent(symbol, each -> new YearRange(each, exchange));
        return MarketEvents.ticker(type, symbol, exchange, year, withBest);
    }

    private String book(Symbol symbol, Exchange exchange) {
        BookImage image = books.computeIfAbsent(symbol, BookImage::new);
        Optional<String> _ = image.update(exchange);
        return image.snapshot();
    }

    private static List<Listing> listings(List<Symbol> products, Exchange exchange) {
        return exchange.listings().stream()
                .filter(each -> products.contains(each.instrument().symbol()))
                .toList();
    }

    private Set<Symbol> subscribed(Channel channel) {
        Set<Symbol> symbols = new TreeSet<>();
        clients.forEach(client -> symbols.addAll(client.subscriptions().products(channel)));
        return symbols;
    }
}
