// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.base.time.MonotonicTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Reads a request body within a size and a time. Of a body that is too large it drops up to a megabyte,
/// so that an honest client has sent everything before it reads the refusal.
final class BodyReader {

    private static final int DROPPED_AT_MOST = 1 << 20;

    private final MonotonicTime time;
    private final Duration bodyTime;

    BodyReader(MonotonicTime time, Duration bodyTime) {
        this.time = time;
        this.bodyTime = bodyTime;
    }

    byte[] read(InputStream input, int limit) {
        long end = time.nanos() + bodyTime.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        byte[] buffer = new byte[8192];
        int total = 0;
        try {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                total += count;
                if (time.nanos() - end > 0 || total > limit + DROPPED_AT_MOST) {
                    break;
                }
                if (total <= limit) {
                    body.write(buffer, 0, count);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw ProblemException.of(
                    ProblemCode.MALFORMED_BODY, "the body did not arrive: " + broken.getMessage());
        }
        if (total > limit) {
            throw ProblemException.of(
                    ProblemCode.BODY_TOO_LARGE,
                    "the body has more than the %d bytes allowed here".formatted(limit));
        }
        if (time.nanos() - end > 0) {
            throw ProblemException.of(
                    ProblemCode.MALFORMED_BODY,
                    "the body did not arrive within " + bodyTime.toMillis() + " ms");
        }
        return body.toByteArray();
    }
}
