// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Text that must never be shown: `toString` is a mask, and only [#reveal()] gives it out. The
/// empty secret means "none configured".
public record Secret(String reveal) {

    /// Whether nothing is configured.
    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    /// Compares in time that does not depend on where the texts differ.
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                reveal.getBytes(StandardCharsets.UTF_8),
                candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return isEmpty() ? "(none)" : "********";
    }
}
