// SPDX-License-Identifier: Apache-2.0
/// Relative strength: Wilder's [dev.tradewind.indicators.momentum.RelativeStrengthIndex] and the
/// plain-average form of the legacy bots.
@NullMarked
package dev.tradewind.indicators.momentum;

import org.jspecify.annotations.NullMarked;
