// SPDX-License-Identifier: Apache-2.0
/// The portfolio manager's own tables: the journal it is rebuilt from, and the ledger and equity
/// curve for reading.
@NullMarked
package dev.tradewind.portfoliomanager.store;

import org.jspecify.annotations.NullMarked;
