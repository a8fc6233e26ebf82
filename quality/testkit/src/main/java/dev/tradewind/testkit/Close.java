// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/// Equality within |a − b| ≤ tolerance · max(1, |b|), absent (NaN) where absent.
///
/// Source: Tradewind quantitative specification 0 (tolerance 1e-9 unless a file says otherwise).
public final class Close {

    /// The tolerance of the specification.
    public static final double TOLERANCE = 1e-9;

    private Close() {}

    public static void to(String what, double actual, double expected) {
        to(what, actual, expected, TOLERANCE);
    }

    public static void to(String what, double actual, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
            return;
        }
        assertThat(Math.abs(actual - expected))
                .as("%s: %s instead of %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(expected)));
    }

    public static void to(String what, double[] actual, double[] expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            to(what + "[" + i + "]", actual[i], expected[i]);
        }
    }

    public static void to(String what, double[][] actual, double[][] expected) {
        assertThat(actual.length).as(what).isEqualTo(expected.length);
        for (int i = 0; i < actual.length; i++) {
            to(what + "[" + i + "]", actual[i], expected[i]);
        }
    }
}
