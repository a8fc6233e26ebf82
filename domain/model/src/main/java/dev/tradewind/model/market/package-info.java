// SPDX-License-Identifier: Apache-2.0
/// What is traded and what the market said: [dev.tradewind.model.market.Symbol] names a product,
/// [dev.tradewind.model.market.Instrument] adds its rules, [dev.tradewind.model.market.Bar] is one
/// closed interval of it. Start at `Bar`.
@NullMarked
package dev.tradewind.model.market;

import org.jspecify.annotations.NullMarked;
