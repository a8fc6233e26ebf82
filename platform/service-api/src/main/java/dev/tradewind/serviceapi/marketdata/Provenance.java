// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.marketdata;

import java.time.Instant;

/// Where an answer about the market comes from and how old it is. `venueTime` is the venue's time
/// of the newest datum in it and `ageMillis` its age on the venue's clock (>= 0); `sequence` is the
/// gateway's event that brought it, 0 before the first.
public record Provenance(
        String source, Instant venueTime, long ageMillis, long sequence, QualityFlag quality) {}
