// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.auth.TokenSigner;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.coinbase.time.MarketTime;
import dev.tradewind.coinbase.wire.UnreadableException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps one stream alive on a thread of its own: connects, subscribes at once (heartbeats always,
/// one channel a message), watches numbers and silence, subscribes anew after a gap, and connects
/// again, more and more slowly, after a loss. What it hears is in its [#inbox].
public final class StreamSupervisor implements AutoCloseable {

    /// How long it sleeps at most between two looks at the clock.
    private static final Duration LOOK = Duration.ofMillis(100);

    /// Asking for snapshots more often than this does not help; connecting again may.
    private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(5);

    private final StreamConfig config;
    private final List<Subscription> subscriptions;
    private final HttpClient client;
    private final MessageReader reader;
    private final SubscriptionWriter writer;
    private final Clocks clocks;
    private final Backoff backoff;
    private final MarketTime marketTime;
    private final StreamInbox inbox;
    private final Thread thread;

    /// What a stream is made of; its heartbeats tell `marketTime`.
    public record Parts(
            HttpClient client,
            MessageReader reader,
            Optional<TokenSigner> signer,
            Clocks clocks,
            Backoff backoff,
            MarketTime marketTime) {}

    private StreamSupervisor(StreamConfig config, List<Subscription> subscriptions, Parts parts) {
        this.config = config;
        this.subscriptions =
                Stream.concat(
                                Stream.of(Subscription.of(Channel.HEARTBEATS)),
                                subscriptions.stream())
                        .toList();
        this.client = parts.client();
        this.reader = parts.reader();
        this.writer = new SubscriptionWriter(parts.signer());
        this.clocks = parts.clocks();
        this.backoff = parts.backoff();
        this.marketTime = parts.marketTime();
        this.inbox = new StreamInbox(config.inboxCapacity());
        this.thread = Thread.ofVirtual().name("coinbase-stream").unstarted(this::run);
    }

    /// Starts a stream.
    public static StreamSupervisor start(
            StreamConfig config, List<Subscription> subscriptions, Parts parts) {
        StreamSupervisor stream = new StreamSupervisor(config, subscriptions, parts);
        stream.thread.start();
        return stream;
    }

    /// Where its events wait.
    public StreamInbox inbox() {
        return inbox;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        int failures = 0;
        while (!thread.isInterrupted()) {
            failures = connection() ? 0 : failures + 1;
            if (!thread.isInterrupted()) {
                clocks.pause().pause(backoff.after(failures));
            }
        }
    }

    /// Lives through one connection; whether it was of any use.
    private boolean connection() {
        Line line;
        try {
            line = Line.open(client, config);
        } catch (Line.LineException failed) {
            boolean _ = inbox.add(new StreamEvent.Lost("not connected: " + failed.getMessage()));
            return false;
        }
        StreamSession session =
                new StreamSession(
                        subscriptions.stream().map(each -> each.channel().subscribeName()).toList(),
                        config.silence(),
                        config.patience(),
                        clocks.monotonic().nanos());
        try {
            for (Subscription each : subscriptions) {
                line.send(writer.subscribe(each), config.patience());
            }
            lose(listen(line, session));
        } catch (Line.LineException failed) {
            lose(String.valueOf(failed.getMessage()));
        } finally {
            line.close();
        }
        return session.isConfirmed();
    }

    private void lose(String reason) {
        boolean _ = inbox.add(new StreamEvent.Lost(reason));
    }

    /// Listens until the connection ends; the reason.
    private String listen(Line line, StreamSession session) throws Line.LineException {
        while (true) {
            switch (line.next(LOOK)) {
                case Line.Heard.Text(String text) -> {
                    Optional<String> refusal = hear(line, session, text);
                    if (refusal.isPresent()) {
                        return refusal.get();
                    }
                }
                case Line.Heard.End(String reason) -> {
                    return reason;
                }
                case null -> {
                    Optional<String> complaint = session.complaint(clocks.monotonic().nanos());
                    if (complaint.isPresent()) {
                        return complaint.get();
                    }
                }
            }
        }
    }

    /// Takes in a message; the reason to give the connection up, if the message is one.
    private Optional<String> hear(Line line, StreamSession session, String text)
            throws Line.LineException {
        Envelope envelope;
        try {
            envelope = reader.read(text);
        } catch (UnreadableException unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            boolean _ = inbox.add(new StreamEvent.Unreadable(reason));
            return renew(line, session, reason);
        }
        boolean wasConfirmed = session.isConfirmed();
        StreamSession.Place place = session.hear(envelope, clocks.monotonic().nanos());
        if (!(place instanceof StreamSession.Place.Old) && envelope.isHeartbeat()) {
            envelope.time().ifPresent(marketTime::hear);
        }
        boolean isMissed =
                switch (place) {
                    case StreamSession.Place.Old() -> false;
                    case StreamSession.Place.Next() -> !inbox.add(new StreamEvent.Told(envelope));
                    case StreamSession.Place.Gap(long expected, long received) -> {
                        boolean _ = inbox.add(new StreamEvent.Gap(expected, received));
                        boolean _ = inbox.add(new StreamEvent.Told(envelope));
                        yield true;
                    }
                };
        if (session.isConfirmed() && !wasConfirmed) {
            boolean _ = inbox.add(new StreamEvent.Opened());
        }
        Optional<String> refusal = refusal(envelope);
        return refusal.isEmpty() && isMissed ? renew(line, session, place.toString()) : refusal;
    }

    private static Optional<String> refusal(Envelope envelope) {
        return envelope.messages().stream()
                .filter(StreamMessage.Refused.class::isInstance)
                .map(StreamMessage.Refused.class::cast)
                .map(each -> "refused by the venue: " + each.reason())
                .findFirst();
    }

    /// Asks for new snapshots of everything; a reason to give up if that was done just before.
    private Optional<String> renew(Line line, StreamSession session, String reason)
            throws Line.LineException {
        if (!session.mayRenew(clocks.monotonic().nanos(), RENEWAL_PAUSE)) {
            return Optional.of("again: " + reason);
        }
        for (Subscription each : subscriptions) {
            if (each.channel() != Channel.HEARTBEATS) {
                line.send(writer.unsubscribe(each), config.patience());
                line.send(writer.subscribe(each), config.patience());
            }
        }
        return Optional.empty();
    }
}
