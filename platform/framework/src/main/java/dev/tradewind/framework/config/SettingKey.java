// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.util.Locale;

/// One key with everything a reference or `--help` shows about it.
public record SettingKey(
        String name, SettingType type, String defaultValue, String description, Bounds bounds) {

    /// Inclusive bounds as text of the key's type; empty text = unbounded.
    public record Bounds(String min, String max) {

        @Override
        public String toString() {
            if (min.isEmpty()) {
                return max.isEmpty() ? "any" : "at most " + max;
            }
            return max.isEmpty() ? "at least " + min : min + " to " + max;
        }
    }

    /// The environment variable that sets this key: `risk.stale-after` is
    /// `TRADEWIND_RISK_STALE_AFTER`.
    public String environmentVariable() {
        return Settings.ENVIRONMENT_PREFIX + name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /// Parses and bounds-checks `text`.
    ///
    /// @throws IllegalArgumentException with the reason when the text is no value of this key
    Object parse(String text) {
        Object value = type.parse(text);
        requireBound(value, bounds.min, 1);
        requireBound(value, bounds.max, -1);
        return value;
    }

    private void requireBound(Object value, String bound, int wantedSign) {
        if (bound.isEmpty()) {
            return;
        }
        int sign = type.compare(value, type.parse(bound));
        if (sign != 0 && sign != wantedSign) {
            throw new IllegalArgumentException("it must be " + bounds);
        }
    }
}
