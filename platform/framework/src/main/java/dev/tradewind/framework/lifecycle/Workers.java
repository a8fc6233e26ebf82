// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The background threads of one service, each a virtual thread under supervision: work that ends
/// with an exception is logged, counted and begun again after a pause. Safe from any thread.
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration RESTART_PAUSE = Duration.ofMillis(500);
    private static final Duration STOP_TIME = Duration.ofSeconds(10);
    private static final Duration INTERRUPT_PAUSE = Duration.ofMillis(50);

    private final String service;
    private final SystemTime time;
    private final Metrics metrics;
    private final List<Thread> threads = new ArrayList<>();
    private boolean isStopped;

    Workers(String service, SystemTime time, Metrics metrics) {
        this.service = service;
        this.time = time;
        this.metrics = metrics;
    }

    /// Starts work that runs until it is interrupted or returns.
    synchronized void start(String name, Runnable work) {
        if (isStopped) {
            throw new IllegalStateException(
                    "service " + service + " is stopping: no new worker " + name);
        }
        threads.add(
                Thread.ofVirtual().name(service + "/" + name).start(() -> supervise(name, work)));
    }

    /// Interrupts all workers and waits until they have ended. What a worker calls may swallow an
    /// interrupt, so it is repeated.
    void stop() {
        List<Thread> running;
        synchronized (this) {
            isStopped = true;
            running = List.copyOf(threads);
        }
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                if (!endsWithin(thread, STOP_TIME)) {
                    LOG.atWarn().addKeyValue("worker", thread.getName()).log("worker_did_not_stop");
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(Thread thread, Duration limit) throws InterruptedException {
        for (long i = 0; i < limit.dividedBy(INTERRUPT_PAUSE); i++) {
            if (thread.join(INTERRUPT_PAUSE)) {
                return true;
            }
            thread.interrupt();
        }
        return false;
    }

    private void supervise(String name, Runnable work) {
        MDC.put("service", service);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run();
                return;
            } catch (RuntimeException defect) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                metrics.counter(
                                "worker.restarts",
                                "Background work begun again after a defect",
                                "worker",
                                name)
                        .increment();
                LOG.atError().addKeyValue("worker", name).setCause(defect).log("worker_failed");
                time.pause(RESTART_PAUSE);
            }
        }
    }
}
