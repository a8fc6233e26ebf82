// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One verified file. `from` and `to` are the open times of its first and last bar, `missing` counts the bars
/// that a gap leaves out, `hash` is OK, WRONG or UNLISTED, `problem` is empty when every line is fine.
public record Recording(
        String file,
        int bars,
        @Nullable Instant from,
        @Nullable Instant to,
        long missing,
        String hash,
        String problem) {

    /// Whether it can be used.
    public boolean isSound() {
        return problem.isEmpty() && !hash.equals("WRONG");
    }
}
