// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import java.time.Instant;

/// One point of a drawn line.
record Sample(Instant time, double value) {}
