// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.time;

import dev.tradewind.base.time.MonotonicTime;
import java.time.InstantSource;

/// Our clocks: wall time for stamps, monotonic time for durations, and how to wait.
public record Clocks(InstantSource wall, MonotonicTime monotonic, Pause pause) {

    /// The machine's own clocks.
    public static Clocks system() {
        return of(InstantSource.system(), System::nanoTime);
    }

    /// Clocks that really wait.
    public static Clocks of(InstantSource wall, MonotonicTime monotonic) {
        return new Clocks(wall, monotonic, Pause.parking(monotonic));
    }
}
