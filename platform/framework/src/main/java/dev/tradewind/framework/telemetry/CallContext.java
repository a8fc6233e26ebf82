// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import dev.tradewind.base.time.MonotonicTime;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/// What travels with one piece of work across threads, calls, log lines and events: its correlation
/// id, its place in the trace, and the instant at which nobody waits for the answer any more.
///
/// @param correlationId printable ASCII, at most 64 characters
/// @param deadlineNanos on [MonotonicTime]'s scale; empty = no deadline
public record CallContext(String correlationId, TraceContext trace, OptionalLong deadlineNanos) {

    private static final ScopedValue<CallContext> CURRENT = ScopedValue.newInstance();

    /// A context at the edge of the system: new correlation id, new trace, no deadline.
    public static CallContext create() {
        long bits = ThreadLocalRandom.current().nextLong();
        return new CallContext(
                Long.toUnsignedString(bits, 36), TraceContext.create(), OptionalLong.empty());
    }

    /// The context of the work the calling thread does now.
    public static Optional<CallContext> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The current context, or a new one.
    public static CallContext currentOrNew() {
        return CURRENT.isBound() ? CURRENT.get() : create();
    }

    /// Whether a text may serve as a correlation id.
    public static boolean isCorrelationId(String text) {
        return !text.isEmpty()
                && text.length() <= 64
                && text.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }

    /// This context with a deadline `budget` from now, or its own if that is earlier.
    public CallContext within(Duration budget, MonotonicTime time) {
        long end = time.nanos() + budget.toNanos();
        boolean isEarlier = deadlineNanos.isEmpty() || end - deadlineNanos.getAsLong() < 0;
        return isEarlier ? new CallContext(correlationId, trace, OptionalLong.of(end)) : this;
    }

    /// What is left until the deadline, never negative; empty without a deadline.
    public Optional<Duration> remaining(MonotonicTime time) {
        if (deadlineNanos.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(Math.max(0, deadlineNanos.getAsLong() - time.nanos())));
    }

    /// Runs work in this context: it is [#current()] and its ids are on every log line meanwhile.
    public void run(Runnable work) {
        LogMarks before = LogMarks.replace(LogMarks.of(this));
        try {
            ScopedValue.where(CURRENT, this).run(work);
        } finally {
            LogMarks unused = LogMarks.replace(before);
            assert unused != null;
        }
    }

    /// Wraps work so that another thread runs it in the caller's context.
    public static Runnable carry(Runnable work) {
        return current().<Runnable>map(context -> () -> context.run(work)).orElse(work);
    }
}
