// SPDX-License-Identifier: Apache-2.0
/// What we own as of an instant: [dev.tradewind.model.portfolio.PortfolioSnapshot], with positions of the
/// account and of each bot.
@NullMarked
package dev.tradewind.model.portfolio;

import org.jspecify.annotations.NullMarked;
