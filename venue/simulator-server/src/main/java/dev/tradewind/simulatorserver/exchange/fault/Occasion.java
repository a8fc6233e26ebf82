// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.base.check.Checks;

/// How often a fault strikes.
///
/// @param probability of each chance to strike, 0 to 1
/// @param skip chances at the start that it lets go by
/// @param count how often it strikes before it is spent
public record Occasion(double probability, int skip, int count) {

    /// Each time, for good.
    public static final Occasion ALWAYS = new Occasion(1, 0, Integer.MAX_VALUE);

    public Occasion {
        Checks.require(
                probability >= 0 && probability <= 1, "p", "must be within 0..1", probability);
        Checks.nonNegative("skip", skip);
        Checks.positive("count", count);
    }
}
