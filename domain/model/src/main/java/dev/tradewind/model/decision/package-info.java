// SPDX-License-Identifier: Apache-2.0
/// The record every evaluation leaves, HOLD included: [dev.tradewind.model.decision.DecisionRecord]. It is
/// what `tradewind why` reads and what a backtest and a live run are compared by.
@NullMarked
package dev.tradewind.model.decision;

import org.jspecify.annotations.NullMarked;
