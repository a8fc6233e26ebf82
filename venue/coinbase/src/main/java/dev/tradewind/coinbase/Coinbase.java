// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.coinbase.account.AccountClient;
import dev.tradewind.coinbase.auth.TokenSigner;
import dev.tradewind.coinbase.market.MarketClient;
import dev.tradewind.coinbase.order.OrderClient;
import dev.tradewind.coinbase.port.CoinbasePorts;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.rest.HttpTransport;
import dev.tradewind.coinbase.rest.RateBudget;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.coinbase.rest.Tls;
import dev.tradewind.coinbase.stream.Aliases;
import dev.tradewind.coinbase.stream.Channel;
import dev.tradewind.coinbase.stream.MessageReader;
import dev.tradewind.coinbase.stream.StreamConfig;
import dev.tradewind.coinbase.stream.StreamEvent;
import dev.tradewind.coinbase.stream.StreamInbox;
import dev.tradewind.coinbase.stream.StreamMessage;
import dev.tradewind.coinbase.stream.StreamSupervisor;
import dev.tradewind.coinbase.stream.Subscription;
import dev.tradewind.coinbase.stream.TickerUpdate;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.coinbase.time.VenueClock;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.venue.MarketDataFeed;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Coinbase Advanced Trade, whole: requests, streams, and the ports of a venue, with one budget of
/// requests for all. Streams are opened when they are first needed. Safe from any thread.
public final class Coinbase implements AutoCloseable {

    private static final Duration TICKER_WAIT = Duration.ofSeconds(1);
    private static final int REMEMBERED_ORDERS = 50_000;

    private final CoinbaseConfig config;
    private final Clocks clocks;
    private final CounterRandom chance;
    private final HttpClient http;
    private final Oddities oddities = new Oddities();
    private final WireReader reader = new WireReader(oddities);
    private final VenueClock venueClock;
    private final MarketTime marketTime = new MarketTime();
    private final Optional<TokenSigner> signer;
    private final RestClient rest;
    private final MarketClient market;
    private final AccountClient account;
    private final OrderClient orders;
    private final CoinbasePorts ports;
    private final List<StreamSupervisor> streams = new CopyOnWriteArrayList<>();
    private @Nullable OrderFeed orderFeed;
    private @Nullable MarketDataFeed marketData;

    private Coinbase(CoinbaseConfig config, Clocks clocks) {
        this.config = config;
        this.clocks = clocks;
        Instant now = clocks.wall().instant();
        this.chance = new CounterRandom(now.getEpochSecond() ^ now.getNano());
        this.http = client(config);
        this.venueClock = new VenueClock(clocks);
        this.signer = config.key().map(key -> new TokenSigner(key, venueClock, chance));
        this.rest =
                new RestClient(
                        new RestClient.Parts(
                                new HttpTransport(config.rest(), http),
                                new RateBudget(
                                        clocks.monotonic(), config.rest().requestsPerSecond()),
                                signer,
                                venueClock,
                                clocks,
                                reader),
                        backoff(200, 5_000, 1),
                        backoff(1_000, 30_000, 2));
        this.market = new MarketClient(rest);
        this.account = new AccountClient(rest);
        this.orders = new OrderClient(rest);
        this.ports =
                new CoinbasePorts(
                        new CoinbasePorts.Clients(orders, account, market),
                        new CoinbasePorts.Surroundings(
                                clocks, marketTime, oddities, backoff(200, 2_000, 4)),
                        config.market(),
                        REMEMBERED_ORDERS);
    }

    /// Opens it with the machine's own clocks.
    public static Coinbase open(CoinbaseConfig config) {
        return open(config, Clocks.system());
    }

    public static Coinbase open(CoinbaseConfig config, Clocks clocks) {
        return new Coinbase(config, clocks);
    }

    private static HttpClient client(CoinbaseConfig config) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(config.rest().connectTimeout());
        config.certificates().map(Tls::trusting).ifPresent(builder::sslContext);
        return builder.build();
    }

    private Backoff backoff(long firstMillis, long longestMillis, long stream) {
        return new Backoff(
                Duration.ofMillis(firstMillis), Duration.ofMillis(longestMillis), chance, stream);
    }

    /// Products, candles, trades and books.
    public MarketClient market() {
        return market;
    }

    /// Balances, fees and the key's permissions.
    public AccountClient account() {
        return account;
    }

    /// Orders of every kind.
    public OrderClient orders() {
        return orders;
    }

    /// The port that takes orders.
    public OrderGateway gateway() {
        return ports.gateway();
    }

    /// The port that tells what becomes of orders; opens the stream of our orders.
    public synchronized OrderFeed orderFeed() {
        if (orderFeed == null) {
            StreamSupervisor stream =
                    start(
                            config.userStream(),
                            List.of(Subscription.of(Channel.USER)),
                            Aliases.NONE);
            orderFeed = ports.orderFeed(stream.inbox());
        }
        return orderFeed;
    }

    /// The port that tells the market. It needs the market's time: a stream of heartbeats is opened
    /// if no stream tells it yet.
    public synchronized MarketDataFeed marketData() {
        if (marketData == null) {
            if (streams.isEmpty()) {
                StreamSupervisor _ = start(config.stream(), List.of(), Aliases.NONE);
            }
            marketData = ports.marketData(config.rest().base(), config.isSimulated());
        }
        return marketData;
    }

    /// Opens a stream of market data; its events wait in its inbox. Products come under the names
    /// they are asked for.
    public StreamSupervisor stream(Subscription... subscriptions) {
        List<Symbol> symbols =
                Arrays.stream(subscriptions).flatMap(each -> each.symbols().stream()).toList();
        boolean mayHaveAliases =
                symbols.stream().anyMatch(each -> each.quote().code().equals("USDC"));
        Aliases aliases = mayHaveAliases ? Aliases.of(symbols, market.products()) : Aliases.NONE;
        return start(config.stream(), List.of(subscriptions), aliases);
    }

    /// Prices as they change, until the thread is interrupted.
    public Stream<TickerUpdate> tickers(String... symbols) {
        List<Symbol> names = Arrays.stream(symbols).map(Symbol::parse).toList();
        StreamInbox inbox = stream(Subscription.of(Channel.TICKER, names)).inbox();
        return Stream.generate(() -> inbox.next(TICKER_WAIT))
                .takeWhile(_ -> !Thread.currentThread().isInterrupted())
                .flatMap(Optional::stream)
                .flatMap(Coinbase::tickers);
    }

    private static Stream<TickerUpdate> tickers(StreamEvent event) {
        return event instanceof StreamEvent.Told(var envelope)
                ? envelope.messages().stream()
                        .filter(StreamMessage.Tickers.class::isInstance)
                        .flatMap(each -> ((StreamMessage.Tickers) each).tickers().stream())
                : Stream.empty();
    }

    private StreamSupervisor start(
            StreamConfig address, List<Subscription> subscriptions, Aliases aliases) {
        StreamSupervisor stream =
                StreamSupervisor.start(
                        address,
                        subscriptions,
                        new StreamSupervisor.Parts(
                                http,
                                new MessageReader(reader, aliases),
                                signer,
                                clocks,
                                backoff(500, 30_000, 8 + streams.size()),
                                marketTime));
        streams.add(stream);
        return stream;
    }

    /// What the venue sent and nobody here knows.
    public Oddities oddities() {
        return oddities;
    }

    /// Venue time minus our wall time, as last measured.
    public Duration skew() {
        return venueClock.skew();
    }

    @Override
    public void close() {
        streams.forEach(StreamSupervisor::close);
        http.shutdownNow();
    }
}
