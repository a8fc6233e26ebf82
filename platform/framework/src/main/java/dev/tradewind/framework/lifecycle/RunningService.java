// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.client.ClientSurroundings;
import dev.tradewind.framework.client.Clients;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.command.IdempotentCommands;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedConsumer;
import dev.tradewind.framework.feed.FeedEndpoints;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedHandler;
import dev.tradewind.framework.feed.FeedSurroundings;
import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.http.HttpServer;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One service while it runs. It listens, and answers health requests, before it is assembled.
public final class RunningService implements ServiceContext {

    private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(500);

    private final ServiceDefinition definition;
    private final ProcessResources resources;
    private final Router router = new Router();
    private final Health health;
    private final Metrics metrics;
    private final Workers workers;
    private final Clients clients;
    private final HttpServer server;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final AtomicReference<Optional<String>> phase =
            new AtomicReference<>(Optional.of("the service is being assembled"));
    private @Nullable Database database;
    private @Nullable EventFeed feed;
    private final AtomicBoolean isProbing = new AtomicBoolean();

    RunningService(ServiceDefinition definition, ProcessResources resources) {
        this.definition = definition;
        this.resources = resources;
        health = new Health(definition.name(), resources.time());
        metrics = new Metrics(definition.name());
        workers = new Workers(definition.name(), resources.time(), metrics);
        clients =
                new Clients(
                        new ClientSurroundings(
                                resources.client(),
                                resources.transport(),
                                resources.time(),
                                metrics,
                                resources.http().token()),
                        resources.discovery(),
                        health);
        health.readyWhen("running", phase::get);
        metrics.gauge(
                "service.ready",
                "1 while the service can do its job",
                () -> health.isReady() ? 1 : 0);
        PlatformEndpoints.publish(definition.name(), health, metrics, router);
        router.markGrowing(true);
        server =
                HttpServer.start(
                        new HttpServer.Listener(
                                resources.discovery().port(definition.name()),
                                Discovery.portSetting(definition.name())),
                        router,
                        new HttpServer.Surroundings(
                                definition.name(), resources.http(), resources.time(), metrics));
        resources.discovery().announce(definition.name(), server.uri());
    }

    /// Puts the service together; from then on it is ready as soon as its conditions hold.
    void assemble() {
        definition.assembly().assemble(this);
        router.markGrowing(false);
        phase.set(Optional.empty());
        LOG.atInfo()
                .addKeyValue("service", definition.name())
                .addKeyValue("port", server.port())
                .log("service_started");
    }

    /// Not ready, no new work, requests in flight finished, resources closed.
    void stop() {
        phase.set(Optional.of("the service is stopping"));
        workers.stop();
        if (feed != null) {
            feed.close();
        }
        server.drain();
        while (!closeables.isEmpty()) {
            close(closeables.pop());
        }
        server.close();
        metrics.close();
        LOG.atInfo().addKeyValue("service", definition.name()).log("service_stopped");
    }

    /// Where it listens.
    public URI uri() {
        return server.uri();
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public <T extends Record> T settings(Class<T> type) {
        return resources.settings().bind(type);
    }

    @Override
    public <T extends Record> T settings(String prefix, Class<T> type) {
        return resources.settings().bind(prefix, type);
    }

    @Override
    public SystemTime time() {
        return resources.time();
    }

    @Override
    public Path dataFolder() {
        return resources.folder();
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Database database() {
        if (database == null) {
            database = resources.database(definition);
            database.migrate(definition.name());
        }
        return database;
    }

    @Override
    public String tablePrefix() {
        return definition.name().replace('-', '_');
    }

    @Override
    public EventFeed feed() {
        if (feed == null) {
            feed = new EventFeed(database(), tablePrefix(), time());
            FeedEndpoints.publish(feed, router);
        }
        return feed;
    }

    @Override
    public FeedConsumer consume(String producer, int batchSize, FeedHandler handler) {
        FeedConsumer consumer = feedSurroundings().consumer(client(producer), batchSize, handler);
        health.dependency(producer).showLag("store", consumer::lag);
        work("consume " + producer, consumer);
        return consumer;
    }

    @Override
    public void follow(String producer, long after, Consumer<FeedEvent> handler) {
        work("follow " + producer, feedSurroundings().follower(client(producer), after, handler));
    }

    @Override
    public ServiceClient client(String target) {
        if (!isProbing.getAndSet(true)) {
            every("probe dependencies", PROBE_PAUSE, clients::probe);
        }
        return clients.of(target);
    }

    @Override
    public Discovery discovery() {
        return resources.discovery();
    }

    @Override
    public IdempotentCommands commands() {
        return new IdempotentCommands(database(), tablePrefix(), time());
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public void waitFor(String dependency) {
        health.readyOnceReached(dependency);
        ServiceClient unused = client(dependency);
        assert unused != null;
    }

    @Override
    public void work(String name, Runnable work) {
        workers.start(name, work);
    }

    @Override
    public void every(String name, Duration pause, Runnable work) {
        work(
                name,
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        work.run();
                        time().pause(pause);
                    }
                });
    }

    @Override
    public void onStop(AutoCloseable resource) {
        closeables.push(resource);
    }

    private FeedSurroundings feedSurroundings() {
        return new FeedSurroundings(database(), tablePrefix(), time(), metrics);
    }

    @SuppressWarnings("try")
    private void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception problem) {
            LOG.atWarn()
                    .addKeyValue("service", definition.name())
                    .setCause(problem)
                    .log("resource_not_closed");
        }
    }
}
