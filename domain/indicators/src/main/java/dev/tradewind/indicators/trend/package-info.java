// SPDX-License-Identifier: Apache-2.0
/// Whether and where a price goes: directional movement (ADX), choppiness, channel breakouts, MACD.
/// Start at [dev.tradewind.indicators.trend.DirectionalMovement].
@NullMarked
package dev.tradewind.indicators.trend;

import org.jspecify.annotations.NullMarked;
