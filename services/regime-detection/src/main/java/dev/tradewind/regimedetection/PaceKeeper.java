// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.marketdata.PaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the gateway how far the classification is, so that a paced market moves on. What it could
/// not tell it tells again, with pauses that double up to a second; only the newest instant
/// matters. Run by one worker, told by any thread.
final class PaceKeeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PaceKeeper.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final String consumer;
    private final MarketDataClient gateway;
    private final SystemTime time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private Instant done = Instant.MIN;

    PaceKeeper(String consumer, MarketDataClient gateway, SystemTime time) {
        this.consumer = consumer;
        this.gateway = gateway;
        this.time = time;
    }

    /// Everything up to `instant` is on disk.
    void finished(Instant instant) {
        lock.lock();
        try {
            done = instant.isAfter(done) ? instant : done;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        Instant told = Instant.MIN;
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            Instant next = awaitAfter(told);
            if (next.isAfter(told) && acknowledge(next)) {
                told = next;
                pause = FIRST_PAUSE;
            } else {
                time.pause(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        }
    }

    private boolean acknowledge(Instant instant) {
        CallResult<PaceStatus> result = gateway.acknowledge(consumer, instant);
        if (result instanceof CallResult.Answered<PaceStatus>) {
            return true;
        }
        LOG.atDebug()
                .addKeyValue("instant", instant)
                .addKeyValue("result", result.summary())
                .log("pace_not_acknowledged");
        return false;
    }

    private Instant awaitAfter(Instant told) {
        lock.lock();
        try {
            while (!done.isAfter(told)) {
                advanced.await();
            }
            return done;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return told;
        } finally {
            lock.unlock();
        }
    }
}
