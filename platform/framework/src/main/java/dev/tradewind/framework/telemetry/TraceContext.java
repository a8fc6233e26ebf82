// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.telemetry;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Position in a distributed trace. Source: W3C Trace Context, `traceparent` version 00.
///
/// @param traceId 32 lower-case hex digits, not all zero
/// @param spanId 16 lower-case hex digits, not all zero
/// @param flags 2 hex digits; bit 0 = sampled
public record TraceContext(String traceId, String spanId, String flags) {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /// A new trace.
    public static TraceContext create() {
        return new TraceContext(hex64() + hex64(), hex64(), "01");
    }

    /// Reads a `traceparent` header; empty when it is not valid.
    public static Optional<TraceContext> parse(String header) {
        Matcher matcher = TRACE_PARENT.matcher(header.strip());
        if (!matcher.matches() || matcher.group(1).equals("ff")) {
            return Optional.empty();
        }
        boolean isVersionZeroWithRest = matcher.group(1).equals("00") && matcher.group(5) != null;
        boolean isZero = isZero(matcher.group(2)) || isZero(matcher.group(3));
        if (isZero || isVersionZeroWithRest) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(matcher.group(2), matcher.group(3), matcher.group(4)));
    }

    /// The next span of the same trace.
    public TraceContext child() {
        return new TraceContext(traceId, hex64(), flags);
    }

    /// The `traceparent` header value.
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    private static String hex64() {
        long bits = 0;
        while (bits == 0) {
            bits = ThreadLocalRandom.current().nextLong();
        }
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
