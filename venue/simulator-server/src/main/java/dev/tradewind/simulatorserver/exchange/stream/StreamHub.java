// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.framework.http.socket.SocketConnection;
import dev.tradewind.framework.http.socket.SocketEndpoint;
import dev.tradewind.framework.http.socket.SocketListener;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.exchange.auth.TokenVerifier;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every stream of an exchange. What the exchange and the clients say waits in one bounded queue; one
/// thread takes all that waits while it has the desk, so that a snapshot always fits between the changes
/// before and after it. If the queue ever overflows, every client is dropped and finds the truth again by
/// coming back. Safe from any thread.
public final class StreamHub implements SocketEndpoint, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamHub.class);
    private static final int MOST_NEWS = 1 << 18;
    private static final long TICK_MILLIS = 50;

    /// How long a client may take to subscribe to something.
    public static final Duration SUBSCRIBE_TIME = Duration.ofSeconds(5);

    private final BlockingQueue<News> queue = new LinkedBlockingQueue<>(MOST_NEWS);
    private final Parts parts;
    private final SystemTime time;
    private final Broadcast broadcast;
    private volatile boolean hasOverflown;
    private @Nullable Thread thread;

    /// What a hub stands on.
    ///
    /// @param subscribeTime how long a client may take to subscribe to something
    public record Parts(
            ExchangeDesk desk, TokenVerifier verifier, FaultPlan faults, Duration subscribeTime) {}

    private StreamHub(Parts parts, SystemTime time) {
        this.parts = parts;
        this.time = time;
        SubscriptionDesk subscriptions = new SubscriptionDesk(parts.verifier, parts.faults);
        broadcast = new Broadcast(subscriptions, parts.faults, time.nanos());
    }

    /// Begins to listen and to tell.
    public static StreamHub start(Parts parts, SystemTime time) {
        StreamHub hub = new StreamHub(parts, time);
        parts.desk.listen(hub.new Ear());
        hub.thread = Thread.ofVirtual().name("exchange streams").start(hub::run);
        return hub;
    }

    @Override
    public SocketListener open(SocketConnection connection) {
        StreamClient client = new StreamClient(connection, parts.faults, time.nanos());
        if (parts.faults.isDown()) {
            client.drop();
        }
        hear(new News.Came(client));
        return new SocketListener() {
            @Override
            public void received(String text) {
                hear(new News.Said(client, text));
            }

            @Override
            public void closed() {
                hear(new News.Left(client));
            }
        };
    }

    /// The market made a step: tells at once what would wait for its turn, and a heartbeat.
    public void step() {
        hear(new News.Stepped());
    }

    /// Drops every client, as if the line to the exchange had broken.
    public void dropAll() {
        hasOverflown = true;
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void hear(News news) {
        if (!queue.offer(news)) {
            hasOverflown = true;
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                News first = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                parts.desk.tell(exchange -> turn(first, exchange));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the exchange said comes first: the snapshots that clients asked for show it already. The time
    /// is read before the queue is emptied, so that nothing which happened by then is told after it.
    private void turn(@Nullable News first, Exchange exchange) {
        Scene scene = Scene.of(exchange, time.nanos());
        List<News> waiting = new ArrayList<>();
        if (first != null) {
            waiting.add(first);
        }
        queue.drainTo(waiting);
        if (hasOverflown) {
            hasOverflown = false;
            LOG.atWarn().addKeyValue("waiting", waiting.size()).log("stream_clients_dropped");
            broadcast.dropAll();
        }
        for (News news : waiting) {
            if (news instanceof News.OfExchange told) {
                broadcast.tell(told, scene);
            }
        }
        for (News news : waiting) {
            if (news instanceof News.OfOthers said) {
                broadcast.answer(said, scene);
            }
        }
        broadcast.tellWhatIsDue(parts.subscribeTime, scene);
    }

    /// Hears the exchange on whatever thread moves it.
    private final class Ear implements ExchangeListener {

        @Override
        public void traded(PublicTrade trade) {
            hear(new News.Traded(trade));
        }

        @Override
        public void changed(Customer customer, CustomerOrder order) {
            hear(new News.OrderChanged(customer, order));
        }

        @Override
        public void changed(Listing listing) {
            hear(new News.ListingChanged(listing));
        }
    }
}
