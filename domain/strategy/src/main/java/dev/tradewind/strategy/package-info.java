// SPDX-License-Identifier: Apache-2.0
/// What a strategy is: [dev.tradewind.strategy.Strategy] hears every closed bar once and answers,
/// when asked, with a signal. Start there; `catalogue` makes strategies from a bot's configuration,
/// `rules` and `legacy` hold the built-in ones, and `cycle` is the path from a closed bar to an
/// order.
@NullMarked
package dev.tradewind.strategy;

import org.jspecify.annotations.NullMarked;
