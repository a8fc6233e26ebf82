// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.regime;

/// State of a market. TRENDING: drift large against noise; RANGING: bounded round a level; CHOPPY: neither;
/// CRISIS: market-wide stress; UNKNOWN: warming up, or too little data to tell.
public enum Regime {
    TRENDING,
    RANGING,
    CHOPPY,
    CRISIS,
    UNKNOWN;

    /// Whether new exposure may be taken in this state.
    public boolean allowsEntries() {
        return this == TRENDING || this == RANGING;
    }
}
