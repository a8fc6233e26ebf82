// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// If this failed, a service could not stop in time.
class WorkersTest {

    @Test
    void stopsWorkThatSwallowsAnInterrupt() throws InterruptedException {
        SystemTime time = new SystemTime();
        CountDownLatch begun = new CountDownLatch(1);
        try (Metrics metrics = new Metrics("test")) {
            Workers workers = new Workers("test", time, metrics);
            workers.start(
                    "deaf",
                    () -> {
                        begun.countDown();
                        time.pause(Duration.ofMinutes(1));
                        boolean swallowed = Thread.interrupted();
                        assertThat(swallowed).isTrue();
                        time.pause(Duration.ofMinutes(1));
                    });
            begun.await();
            long start = time.nanos();
            workers.stop();
            assertThat(Duration.ofNanos(time.nanos() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
