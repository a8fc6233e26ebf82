// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.time.Instant;

/// One point of a line over time.
public record Sample(Instant time, double value) {}
