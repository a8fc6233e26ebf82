// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.account;

/// What the key may do, and the portfolio it belongs to.
public record KeyPermissions(
        boolean canView, boolean canTrade, boolean canTransfer, String portfolioId) {}
