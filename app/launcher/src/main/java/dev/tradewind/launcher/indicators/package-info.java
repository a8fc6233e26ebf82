// SPDX-License-Identifier: Apache-2.0
/// Indicators of the bars in a person's file: gaps, columns, text. Start at
/// [dev.tradewind.launcher.indicators.IndicatorTable].
@NullMarked
package dev.tradewind.launcher.indicators;

import org.jspecify.annotations.NullMarked;
