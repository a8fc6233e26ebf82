// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.time.SystemTime;
import java.time.Duration;

/// Interrupts a thread whose work takes too long, and never after the work has ended.
final class Watchdog implements AutoCloseable {

    private final Thread watched;
    private final Thread watcher;
    private boolean isOver;
    private boolean hasInterrupted;

    private Watchdog(Thread watched, Duration limit, SystemTime time) {
        this.watched = watched;
        this.watcher = Thread.ofVirtual().unstarted(() -> interruptAfter(limit, time));
    }

    static Watchdog over(Thread watched, Duration limit, SystemTime time) {
        Watchdog watchdog = new Watchdog(watched, limit, time);
        watchdog.watcher.start();
        return watchdog;
    }

    private void interruptAfter(Duration limit, SystemTime time) {
        time.pause(limit);
        synchronized (this) {
            if (!isOver) {
                hasInterrupted = true;
                watched.interrupt();
            }
        }
    }

    /// Ends the watch; called by the watched thread, whose interrupt flag is cleared if it came
    /// from here.
    @Override
    public void close() {
        boolean mustClear;
        synchronized (this) {
            isOver = true;
            mustClear = hasInterrupted;
        }
        watcher.interrupt();
        boolean wasInterrupted = mustClear && Thread.interrupted();
        assert !wasInterrupted || mustClear;
    }
}
