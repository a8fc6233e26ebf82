// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The ids that a thread's log lines carry.
record LogMarks(@Nullable String correlationId, @Nullable String traceId, @Nullable String spanId) {

    private static final String CORRELATION_KEY = "correlation_id";
    private static final String TRACE_KEY = "trace_id";
    private static final String SPAN_KEY = "span_id";

    static LogMarks of(CallContext context) {
        return new LogMarks(
                context.correlationId(), context.trace().traceId(), context.trace().spanId());
    }

    /// Marks the lines of the calling thread from now on, and returns the marks they had before.
    static LogMarks replace(LogMarks next) {
        LogMarks before =
                new LogMarks(MDC.get(CORRELATION_KEY), MDC.get(TRACE_KEY), MDC.get(SPAN_KEY));
        set(CORRELATION_KEY, next.correlationId);
        set(TRACE_KEY, next.traceId);
        set(SPAN_KEY, next.spanId);
        return before;
    }

    private static void set(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
            return;
        }
        MDC.put(key, value);
    }
}
