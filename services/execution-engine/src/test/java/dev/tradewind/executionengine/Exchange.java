// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedPage;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.lifecycle.RunningService;
import dev.tradewind.framework.lifecycle.ServiceCatalog;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.framework.lifecycle.ServiceGroup;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.Ed25519GrantSigner;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.OrderView;
import dev.tradewind.serviceapi.risk.GrantKeyFiles;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import dev.tradewind.venue.SubmitResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The simulated venue and the execution engine as two processes would see each other, with a
/// faulty line between them, and a risk manager's pen. The engine can be stopped and started while
/// the venue goes on.
final class Exchange implements AutoCloseable {

    static final Symbol BTC = Symbol.parse("BTC-USD");
    static final BotId BOT = new BotId("anna");

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final List<String> extra;
    private final KeyPair keys;
    private final ServiceGroup venueGroup;
    private final Observer venueObserver;
    private @Nullable Observer engineObserver;
    private @Nullable ServiceGroup engine;
    final FaultyVenue line;
    final VenueTradingClient trading;
    final VenueMarketClient market;
    final SystemTime time = new SystemTime();

    /// A service without endpoints, whose clients the test uses.
    private record Observer(ServiceGroup group, ServiceContext context) implements AutoCloseable {

        static Observer of(Path data, String service, URI address) {
            AtomicReference<ServiceContext> context = new AtomicReference<>();
            ServiceDefinition definition =
                    new ServiceDefinition("observer", 0, List.of(), context::set);
            ServiceCatalog catalog =
                    new ServiceCatalog(
                            List.of(
                                    SimulatedVenueServer.definition(),
                                    ExecutionEngineService.definition(),
                                    definition));
            List<String> flags =
                    List.of(
                            "data.folder=" + data,
                            "services.observer.port=0",
                            "services." + service + ".url=" + address);
            ServiceGroup group =
                    catalog.start(
                            Settings.of(catalog.sections()).flags(flags).load(),
                            List.of("observer"));
            return new Observer(group, Objects.requireNonNull(context.get()));
        }

        @Override
        public void close() {
            group.close();
        }
    }

    Exchange(Path folder, String... engineSettings) {
        this.folder = folder;
        this.extra = List.of(engineSettings);
        keys = GrantKeyFiles.loadOrCreate(folder);
        venueGroup =
                start(
                        folder.resolve("venue"),
                        List.of("venue.speed=max", "venue.products=BTC-USD,ETH-USD"),
                        SimulatedVenueServer.NAME);
        URI venueAddress = venueGroup.service(SimulatedVenueServer.NAME).uri();
        line = new FaultyVenue(venueAddress);
        venueObserver =
                Observer.of(folder.resolve("observer"), SimulatedVenueServer.NAME, venueAddress);
        ServiceClient venue = venueObserver.context().client(SimulatedVenueServer.NAME);
        trading = new VenueTradingClient(venue);
        market = new VenueMarketClient(venue);
        await("the first instant", () -> market.report().waitsForAcknowledgement());
    }

    /// Starts the engine on the data it left, and waits until it is ready.
    Exchange startEngine() {
        return startEngineOn(folder);
    }

    /// Starts the engine on the data in `data`, and waits until it is ready.
    Exchange startEngineOn(Path data) {
        List<String> settings = new ArrayList<>(extra);
        settings.add("services.simulated-venue.url=" + line.uri());
        settings.add("execution.venue.stream-wait=100ms");
        ServiceGroup group = start(data, settings, ExecutionClient.SERVICE);
        engine = group;
        if (!group.awaitReady(LIMIT)) {
            throw new IllegalStateException(
                    "not ready: " + group.service(ExecutionClient.SERVICE).health().summary());
        }
        engineObserver =
                Observer.of(
                        folder.resolve("observer"),
                        ExecutionClient.SERVICE,
                        group.service(ExecutionClient.SERVICE).uri());
        return this;
    }

    /// What a kill would leave on disk right now, in a folder of its own.
    Path diskImage(String name) {
        Path image = folder.resolve(name);
        try {
            Files.createDirectories(image);
            for (String file : List.of("tradewind.db", "tradewind.db-wal", "grant-key.pub")) {
                Files.copy(folder.resolve(file), image.resolve(file));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return image;
    }

    /// Ends the engine; what it did not store is gone.
    void stopEngine() {
        if (engineObserver != null) {
            engineObserver.close();
            engineObserver = null;
        }
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /// A client of the engine.
    ExecutionClient client() {
        return new ExecutionClient(engineContext().client(ExecutionClient.SERVICE));
    }

    private ServiceContext engineContext() {
        if (engineObserver == null) {
            throw new IllegalStateException("the engine is stopped");
        }
        return engineObserver.context();
    }

    /// The running engine.
    RunningService service() {
        if (engine == null) {
            throw new IllegalStateException("the engine is stopped");
        }
        return engine.service(ExecutionClient.SERVICE);
    }

    /// The venue's time.
    Instant now() {
        return market.status().time();
    }

    /// Lets the venue go on to the next instant.
    Instant nextInstant() {
        Instant before = now();
        market.acknowledge(before);
        await("the next instant", () -> now().isAfter(before));
        return now();
    }

    /// The last close of the product.
    Price price(Symbol symbol) {
        return market.history(symbol, Timeframe.ONE_HOUR, now().minus(Duration.ofHours(2)), now())
                .getLast()
                .close();
    }

    ExecutionReceipt execute(ExecuteCommand command) {
        return client().execute(command).orThrow();
    }

    /// A granted buy at the venue's present instant.
    ExecuteCommand buy(String key, String quantity, Urgency urgency) {
        return command(key, Side.BUY, quantity, urgency, grant("g-" + key));
    }

    ExecuteCommand sell(String key, String quantity, Urgency urgency) {
        return command(key, Side.SELL, quantity, urgency, null);
    }

    ExecuteCommand command(
            String key, Side side, String quantity, Urgency urgency, @Nullable Grant grant) {
        Instant now = now();
        return new ExecuteCommand(
                key,
                now,
                BTC,
                side,
                Quantity.of(quantity),
                price(BTC),
                urgency,
                Regime.TRENDING,
                now,
                side == Side.BUY ? 300 : 0,
                List.of(new BotShare(BOT, Quantity.of(quantity))),
                grant);
    }

    /// A genuine grant for one bitcoin within 2 %.
    Grant grant(String id) {
        Instant now = now();
        BigDecimal price = price(BTC).value();
        return new Ed25519GrantSigner(keys.getPrivate())
                .sign(
                        new Grant(
                                id,
                                "r-" + id,
                                BTC,
                                Side.BUY,
                                Quantity.of("1"),
                                new Price(price.multiply(new BigDecimal("0.98"))),
                                new Price(price.multiply(new BigDecimal("1.02"))),
                                now,
                                now.plusSeconds(5),
                                ""));
    }

    /// The venue's total of an asset.
    BigDecimal venueTotal(Asset asset) {
        return trading.balances().stream()
                .filter(each -> each.asset().equals(asset))
                .map(each -> each.total())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    List<OrderView> orders() {
        return client().orders(Optional.empty(), Optional.empty(), 100).orThrow().orders();
    }

    /// The types of all events the engine told so far, in order.
    List<String> feedTypes() {
        FeedPage page = Json.read(text("/events?after=0&limit=1000"), FeedPage.class);
        return page.events().stream().map(FeedEvent::type).toList();
    }

    /// The body of an answer of the engine.
    String text(String path) {
        ServiceClient client = engineContext().client(ExecutionClient.SERVICE);
        return new String(client.get(path).sendForBytes().orThrow(), StandardCharsets.UTF_8);
    }

    /// Somebody else sells on our account.
    void sellBehindTheBack(BigDecimal quantity) {
        SubmitResult result =
                trading.submit(
                        new OrderRequest(
                                new ClientOrderId("foreign"),
                                BTC,
                                Side.SELL,
                                new Quantity(quantity),
                                new Price(
                                        price(BTC)
                                                .value()
                                                .multiply(new BigDecimal("0.9"))
                                                .setScale(0, RoundingMode.DOWN)),
                                TimeInForce.IOC,
                                false,
                                null));
        if (!(result instanceof SubmitResult.Accepted)) {
            throw new IllegalStateException("the venue refused: " + result);
        }
    }

    void await(String what, BooleanSupplier condition) {
        long end = time.nanos() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (time.nanos() - end > 0) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            time.pause(Duration.ofMillis(5));
        }
    }

    @Override
    public void close() {
        line.release();
        stopEngine();
        line.close();
        venueObserver.close();
        venueGroup.close();
    }

    private static ServiceCatalog catalog() {
        return new ServiceCatalog(
                List.of(SimulatedVenueServer.definition(), ExecutionEngineService.definition()));
    }

    private static ServiceGroup start(Path data, List<String> settings, String service) {
        ServiceCatalog catalog = catalog();
        List<String> flags = new ArrayList<>(settings);
        flags.add("data.folder=" + data);
        flags.add("services." + service + ".port=0");
        return catalog.start(Settings.of(catalog.sections()).flags(flags).load(), List.of(service));
    }
}
