// SPDX-License-Identifier: Apache-2.0
/// How far a price moves: true ranges and deviations of returns. Start at
/// [dev.tradewind.indicators.volatility.AverageTrueRange].
@NullMarked
package dev.tradewind.indicators.volatility;

import org.jspecify.annotations.NullMarked;
