// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import java.util.Optional;

/// The one crisis of the whole market: begins with the first bar on which its conditions hold, ends
/// after a number of bars in a row on which they do not. A bar on which they cannot be judged ends
/// nothing.
///
/// Source: Tradewind quantitative specification 2.1 and 2.4.
final class CrisisWatch {

    private final int exitBars;
    private boolean active;
    private int calmBars;
    private Optional<Finding> latest = Optional.empty();

    CrisisWatch(int exitBars) {
        this.exitBars = exitBars;
    }

    /// Takes the finding of one instant, empty if there was too little to judge.
    void hear(Optional<Finding> finding) {
        latest = finding;
        if (finding.isEmpty()) {
            return;
        }
        boolean holds = finding.get().holds();
        calmBars = holds ? 0 : calmBars + 1;
        active = holds || (active && calmBars < exitBars);
    }

    boolean isActive() {
        return active;
    }

    /// Bars in a row on which the conditions have not held.
    int calmBars() {
        return calmBars;
    }

    /// What was found at the newest instant.
    Optional<Finding> latest() {
        return latest;
    }
}
