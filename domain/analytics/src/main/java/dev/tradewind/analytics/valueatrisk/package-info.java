// SPDX-License-Identifier: Apache-2.0
/// How much a portfolio may lose: value at risk and expected shortfall by seven methods, their split
/// over assets, and the effect of one more trade. Start at
/// [dev.tradewind.analytics.valueatrisk.PortfolioRisk]; before a trade,
/// [dev.tradewind.analytics.valueatrisk.PreTradeRisk].
@NullMarked
package dev.tradewind.analytics.valueatrisk;

import org.jspecify.annotations.NullMarked;
