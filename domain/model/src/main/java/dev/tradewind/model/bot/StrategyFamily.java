// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.bot;

/// Families among which the allocator divides capital by regime. LEGACY is the rule of the system being
/// replaced, kept as the baseline.
public enum StrategyFamily {
    MOMENTUM,
    TREND_FOLLOWING,
    MEAN_REVERSION,
    LEGACY
}
