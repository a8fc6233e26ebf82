// SPDX-License-Identifier: Apache-2.0
/// Whether what we believe equals what the venue says:
/// [dev.tradewind.execution.reconciliation.Reconciliation] compares open orders and balances and
/// names every [dev.tradewind.execution.reconciliation.Difference]. It never changes or trades
/// anything.
@NullMarked
package dev.tradewind.execution.reconciliation;

import org.jspecify.annotations.NullMarked;
