// SPDX-License-Identifier: Apache-2.0
/// The market as the strategies see it: bars in memory and the venue's rules, both from the
/// gateway. Start at [dev.tradewind.strategyengine.market.BarMemory].
@NullMarked
package dev.tradewind.strategyengine.market;

import org.jspecify.annotations.NullMarked;
