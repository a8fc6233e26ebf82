// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.pairs;

import dev.tradewind.base.check.Checks;

/// How many lagged differences a unit-root test takes in: a fixed number, or the one up to `most` with
/// the smallest Akaike criterion, compared on the same rows.
public record Lags(int most, boolean isChosen) {

    public Lags {
        Checks.nonNegative("lags", most);
    }

    public static Lags fixed(int lags) {
        return new Lags(lags, false);
    }

    public static Lags chosenUpTo(int most) {
        return new Lags(most, true);
    }
}
