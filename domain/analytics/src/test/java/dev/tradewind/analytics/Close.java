// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics;

import static org.assertj.core.api.Assertions.assertThat;

/// Equality within |a − b| ≤ tolerance · max(1, |b|), the tolerance of the specification being 1e-9.
public final class Close {

    private Close() {}

    public static void to(String what, double actual, double expected) {
        to(what, actual, expected, 1e-9);
    }

    public static void to(String what, double actual, double expected, double tolerance) {
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
