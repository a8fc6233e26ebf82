// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.stream;

import dev.tradewind.framework.http.socket.SocketConnection;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;
import dev.tradewind.simulatorserver.exchange.fault.StreamFault;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One connection with its numbering of messages and what goes wrong on it. Used by the hub's thread.
final class StreamClient {

    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String UNKNOWN = "novelty";
    private static final int HUGE_LENGTH = 10_000_000;

    private final SocketConnection connection;
    private final FaultPlan faults;
    private final Subscriptions subscriptions = new Subscriptions();
    private final long cameAt;
    private long sequence;
    private long silentUntil;
    private @Nullable String held;

    StreamClient(SocketConnection connection, FaultPlan faults, long nanos) {
        this.connection = connection;
        this.faults = faults;
        cameAt = nanos;
        silentUntil = nanos;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    /// Ends the connection of a client that has subscribed to nothing within `limit` of coming.
    void requireSubscription(long nanos, Duration limit) {
        if (!subscriptions.hasBegun() && nanos - cameAt > limit.toNanos()) {
            connection.close(1008, "no subscription within %d s".formatted(limit.toSeconds()));
        }
    }

    void drop() {
        connection.drop();
    }

    /// When something is said: on which clocks.
    record Moment(Instant exchangeTime, long nanos) {}

    void tell(Channel channel, String events, Moment moment) {
        tell(channel.word(), channel.messageWord(), events, moment);
    }

    /// Tells all that the client is subscribed to now.
    void tellSubscriptions(Moment moment) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        events.addObject().set(SUBSCRIPTIONS, subscriptions.write());
        tell(SUBSCRIPTIONS, SUBSCRIPTIONS, events.toString(), moment);
    }

    /// Tells that a message was wrong; such an answer has no number.
    void refuse(String reason, Moment moment) {
        emit(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "error")
                        .put("message", reason)
                        .toString(),
                moment);
    }

    private void tell(String channel, String messageWord, String events, Moment moment) {
        StreamFault fault = faults.strikeMessage(channel).orElse(null);
        if (fault == null) {
            emit(numbered(messageWord, events, moment), moment);
        } else {
            tellWrongly(fault, messageWord, events, moment);
        }
    }

    private void tellWrongly(StreamFault fault, String messageWord, String events, Moment moment) {
        switch (fault) {
            case StreamFault.Gap() -> sequence++;
            case StreamFault.Replay() -> {
                String message = numbered(messageWord, events, moment);
                emit(message, moment);
                emit(message, moment);
            }
            case StreamFault.Reorder() -> {
                String later = numbered(messageWord, events, moment);
                release(moment);
                held = later;
            }
            case StreamFault.Freeze(Duration length) ->
                    silentUntil = moment.nanos() + length.toNanos();
            case StreamFault.Disconnect() -> connection.drop();
            case StreamFault.UnknownChannel() -> {
                emit(numbered(UNKNOWN, "[{\"type\":\"update\",\"level\":3}]", moment), moment);
                emit(numbered(messageWord, events, moment), moment);
            }
            case StreamFault.Huge() -> {
                String much = "[{\"padding\":\"" + "x".repeat(HUGE_LENGTH) + "\"}]";
                emit(numbered(UNKNOWN, much, moment), moment);
                emit(numbered(messageWord, events, moment), moment);
            }
            case StreamFault.TokenRefused() ->
                    throw new IllegalStateException("a message has no token");
        }
    }

    private String numbered(String messageWord, String events, Moment moment) {
        return "{\"channel\":\"%s\",\"client_id\":\"\",\"timestamp\":\"%s\",\"sequence_num\":%d,"
                        .formatted(messageWord, Text.of(moment.exchangeTime()), sequence++)
                + "\"events\":"
                + events
                + '}';
    }

    private void emit(String message, Moment moment) {
        if (moment.nanos() - silentUntil >= 0) {
            connection.send(message);
            release(moment);
        }
    }

    private void release(Moment moment) {
        String late = held;
        if (late != null) {
            held = null;
            emit(late, moment);
        }
    }
}
