// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

/// Where a venue's market comes from: real trading now, a recording of real trading, or a
/// generator.
public enum MarketKind {
    LIVE,
    REPLAYED,
    GENERATED
}
