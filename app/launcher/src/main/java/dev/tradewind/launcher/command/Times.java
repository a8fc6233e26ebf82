// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Times as people write them, always UTC.
final class Times {

    private Times() {}

    /// A day (`2025-01-03`, its start), a minute (`2025-01-03T14:00`) or an instant.
    static Instant parse(String text) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "a time must look like 2025-01-03 or 2025-01-03T14:00:00Z: " + text, wrong);
        }
    }
}
