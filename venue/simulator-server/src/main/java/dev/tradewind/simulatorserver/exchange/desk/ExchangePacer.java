// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.desk;

import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.simulatorserver.market.Pace;
import java.time.Duration;
import java.time.Instant;

/// Lets the exchange's time pass as ours does, times a factor. Run by one thread.
public final class ExchangePacer implements Runnable {

    private static final Duration STEP = Duration.ofMillis(20);

    private final ExchangeDesk desk;
    private final Pace pace;
    private final SystemTime time;

    public ExchangePacer(ExchangeDesk desk, Pace pace, SystemTime time) {
        this.desk = desk;
        this.pace = pace;
        this.time = time;
    }

    /// Runs until interrupted.
    @Override
    public void run() {
        Instant opened = desk.ask(exchange -> exchange.time());
        long started = time.nanos();
        while (!Thread.currentThread().isInterrupted()) {
            Instant now = opened.plus(pace.marketTime(Duration.ofNanos(time.nanos() - started)));
            desk.tell(exchange -> exchange.advance(now));
            time.pause(STEP);
        }
    }
}
