// SPDX-License-Identifier: Apache-2.0
/// The portfolio manager, a shell round [dev.tradewind.portfolio.PortfolioEngine]: it follows the
/// feeds of execution and of the market, books each fill once, and answers as of every bar close.
/// Start at [dev.tradewind.portfoliomanager.PortfolioManagerService], then
/// [dev.tradewind.portfoliomanager.BookKeeper].
@NullMarked
package dev.tradewind.portfoliomanager;

import org.jspecify.annotations.NullMarked;
