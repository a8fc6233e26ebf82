// SPDX-License-Identifier: Apache-2.0
/// What the simulated venue holds for its customer, in double entry of its own: the venue shares no
/// code with our ledger, so the two can be compared. Start at
/// [dev.tradewind.venue.simulator.account.Account].
@NullMarked
package dev.tradewind.venue.simulator.account;

import org.jspecify.annotations.NullMarked;
