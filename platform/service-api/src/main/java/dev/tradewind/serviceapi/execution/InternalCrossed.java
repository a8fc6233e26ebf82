// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.model.execution.InternalCross;

/// Event `internal_cross`, keyed by symbol: bots traded with each other, without the market. Told
/// once for each `cross.crossId`.
public record InternalCrossed(InternalCross cross) {

    /// The type of the event.
    public static final String TYPE = "internal_cross";
}
