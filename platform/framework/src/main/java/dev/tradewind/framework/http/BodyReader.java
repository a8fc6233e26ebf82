// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.time.SystemTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads a request body within a size and a time. Of a body that is too large it drops up to a
/// megabyte, so that an honest client has sent everything before it reads the refusal. The server's
/// sockets know no time limit of their own: a watchdog interrupts a read that takes too long, which
/// closes the connection.
final class BodyReader {

    private static final int DROPPED_AT_MOST = 1 << 20;

    private final SystemTime time;
    private final Duration bodyTime;

    BodyReader(SystemTime time, Duration bodyTime) {
        this.time = time;
        this.bodyTime = bodyTime;
    }

    byte[] read(InputStream input, int limit) {
        try (Watchdog _ = Watchdog.over(Thread.currentThread(), bodyTime, time)) {
            return readWatched(input, limit);
        }
    }

    private byte[] readWatched(InputStream input, int limit) {
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
        } catch (IOException | RuntimeException _) {
            throw incomplete(total);
        }
        if (total > limit) {
            throw ProblemException.ofField(
                    ProblemCode.BODY_TOO_LARGE,
                    "body",
                    "the body has more than the %d bytes allowed here".formatted(limit));
        }
        if (time.nanos() - end > 0) {
            throw incomplete(total);
        }
        return body.toByteArray();
    }

    private ProblemException incomplete(int total) {
        return ProblemException.of(
                ProblemCode.BODY_INCOMPLETE,
                "after %d bytes the body broke off, or took longer than %d ms"
                        .formatted(total, bodyTime.toMillis()));
    }
}
