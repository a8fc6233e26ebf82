// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

/// What a market datum is worth, the weakest first word that fits: STALE (older than a decision may
/// use), SIMULATED (made by a generator), REPLAYED (a recording), CACHED (live, from memory), LIVE.
public enum QualityFlag {
    LIVE,
    CACHED,
    STALE,
    REPLAYED,
    SIMULATED
}
