// SPDX-License-Identifier: Apache-2.0
/// The account behind a key: [dev.tradewind.coinbase.account.AccountClient] asks for balances, fees
/// and permissions.
@NullMarked
package dev.tradewind.coinbase.account;

import org.jspecify.annotations.NullMarked;
