// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.feed;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.telemetry.CallContext;
import dev.tradewind.framework.telemetry.TraceContext;
import java.time.Instant;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// One event of a feed.
///
/// @param sequence place in the feed, growing, not always by one
/// @param type past tense in snake case, such as `order_filled`
/// @param key what the event is about; events of one key are never reordered
/// @param correlationId of the work that caused it
/// @param traceParent W3C `traceparent` of the work that caused it
public record FeedEvent(
        long sequence,
        String type,
        String key,
        JsonNode payload,
        String correlationId,
        String traceParent,
        Instant recordedAt) {

    /// The payload as a record.
    ///
    /// @throws dev.tradewind.framework.json.JsonException naming the wrong field
    public <T> T payload(Class<T> payloadType) {
        return Json.convert(payload, payloadType);
    }

    /// The context in which work caused by this event runs: same correlation id, same trace.
    public CallContext context() {
        TraceContext trace =
                TraceContext.parse(traceParent)
                        .map(TraceContext::child)
                        .orElseGet(TraceContext::create);
        return new CallContext(correlationId, trace, OptionalLong.empty());
    }
}
