// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import java.time.Instant;

/// How a service does, as the console sees it; `since` (wall clock) is when the console first saw
/// it so.
public record ServiceView(String name, State state, String reason, Instant since) {

    /// READY: does its work. DEGRADED: ready, and something it depends on does not answer. WAITING:
    /// alive, waits for something before it can work. DOWN: does not answer.
    public enum State {
        READY,
        DEGRADED,
        WAITING,
        DOWN
    }
}
