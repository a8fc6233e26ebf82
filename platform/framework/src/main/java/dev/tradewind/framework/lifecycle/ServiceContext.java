// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.command.IdempotentCommands;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.feed.EventFeed;
import dev.tradewind.framework.feed.FeedConsumer;
import dev.tradewind.framework.feed.FeedEvent;
import dev.tradewind.framework.feed.FeedHandler;
import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.store.Database;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Everything a service gets from the framework. Store, feed and clients are made when first asked
/// for. Used during assembly by one thread; what it hands out is safe from any thread.
public interface ServiceContext {

    /// The service's name.
    String name();

    /// The settings of the only section of this type.
    <T extends Record> T settings(Class<T> type);

    /// The settings of the section with this prefix.
    <T extends Record> T settings(String prefix, Class<T> type);

    /// The machine's clock, wall and monotonic.
    SystemTime time();

    /// Folder for the service's own files.
    Path dataFolder();

    /// The table of endpoints. `/health…`, `/metrics`, `/openapi.json` and `/events` are there
    /// already.
    Router router();

    /// The store, its tables migrated.
    Database database();

    /// What the service's table names begin with: its name with underscores.
    String tablePrefix();

    /// The service's own event feed, published at `/events`.
    EventFeed feed();

    /// Processes another service's feed with exactly-once effect, from its first event on.
    default FeedConsumer consume(String producer, FeedHandler handler) {
        return consume(
                producer, dev.tradewind.framework.feed.FeedSurroundings.DEFAULT_BATCH, handler);
    }

    /// The same with a bound on the events that share a transaction.
    FeedConsumer consume(String producer, int batchSize, FeedHandler handler);

    /// Follows another service's feed without a cursor, beginning after a sequence.
    void follow(String producer, long after, Consumer<FeedEvent> handler);

    /// The client of another service, which thereby becomes a dependency: its liveness is asked for
    /// twice a second and shows in the health report.
    ServiceClient client(String target);

    /// Where other services are.
    Discovery discovery();

    /// Commands with an `Idempotency-Key`.
    IdempotentCommands commands();

    Health health();

    Metrics metrics();

    /// Makes the service ready only once `dependency` has answered for the first time; until then
    /// the waiting shows in the health report.
    void waitFor(String dependency);

    /// Runs work on a supervised background thread until it returns or the service stops, which
    /// interrupts it.
    void work(String name, Runnable work);

    /// Runs work again and again with a pause between the end of one and the start of the next.
    void every(String name, Duration pause, Runnable work);

    /// Closes something when the service stops, after requests and workers have ended, the last
    /// registered first.
    void onStop(AutoCloseable resource);
}
