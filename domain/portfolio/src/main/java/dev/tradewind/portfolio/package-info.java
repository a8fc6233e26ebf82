// SPDX-License-Identifier: Apache-2.0
/// What the account owns and what it earned, from fills alone. Start at
/// [dev.tradewind.portfolio.PortfolioEngine]: it books every fill once into the double-entry
/// [dev.tradewind.portfolio.Ledger], keeps positions at average cost, lots first in first out, a
/// sub-ledger for each bot, and the equity curve. Every figure is an exact decimal.
@NullMarked
package dev.tradewind.portfolio;

import org.jspecify.annotations.NullMarked;
