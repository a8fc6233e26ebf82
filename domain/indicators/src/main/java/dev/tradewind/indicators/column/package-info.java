// SPDX-License-Identifier: Apache-2.0
/// Indicators over whole columns at once, for research and bulk work: the same definitions as the streaming
/// classes, equal to them at every bar to 1e-9, several times faster.
///
/// A result is written into an array as long as the input; where a value is absent it is NaN, here and nowhere
/// else: no caller shows it. How they reach their speed is told in [dev.tradewind.indicators.column.Lanes].
/// Start reading at [dev.tradewind.indicators.column.StrengthColumns].
@NullMarked
package dev.tradewind.indicators.column;

import org.jspecify.annotations.NullMarked;
