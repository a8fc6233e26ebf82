// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

/// A statistic of a series that is fed one bar or one value at a time, oldest first, with O(1)
/// amortised work (O(log n) for ranks), fixed memory and no allocation per update.
///
/// A missing value is missing, never 0 and never NaN: [#isReady()] says whether there is one now,
/// and asking for a value without is an [IllegalStateException]. An update with bad input is an
/// [IllegalArgumentException] and leaves the state as it was. One thread owns an indicator.
///
/// Source: Tradewind quantitative specification 0 (missing is missing, batch = stream).
public interface Indicator {

    /// Updates needed from a fresh start until the first value; the first value stands at index
    /// `warmUpBars() - 1`, counted from 0.
    int warmUpBars();

    /// Whether there is a value for the newest update.
    boolean isReady();
}
