// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.desk;

import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.market.Pace;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the venue's time: the next instant comes once the present one is acknowledged and the pace
/// allows it. Run by one thread.
public final class MarketPacer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MarketPacer.class);

    private final VenueDesk desk;
    private final Pace pace;
    private final SystemTime time;

    public MarketPacer(VenueDesk desk, Pace pace, SystemTime time) {
        this.desk = desk;
        this.pace = pace;
        this.time = time;
    }

    /// Runs to the end of the market, or until interrupted.
    @Override
    public void run() {
        try {
            long told = time.nanos();
            Optional<Duration> step = desk.awaitAcknowledgement();
            while (step.isPresent()) {
                long due = told + pace.wallTime(step.get()).toNanos();
                time.pause(Duration.ofNanos(Math.max(0, due - time.nanos())));
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                desk.advance();
                told = time.nanos();
                step = desk.awaitAcknowledgement();
            }
            LOG.atInfo().addKeyValue("time", desk.hands().time()).log("market_finished");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
