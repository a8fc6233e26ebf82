// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.time;

/// Elapsed time that never goes back, for durations and deadlines; its origin means nothing.
@FunctionalInterface
public interface MonotonicTime {

    /// Nanoseconds since an arbitrary fixed origin.
    long nanos();
}
