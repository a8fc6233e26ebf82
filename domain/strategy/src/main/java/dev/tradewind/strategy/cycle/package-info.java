// SPDX-License-Identifier: Apache-2.0
/// The decision path from a closed bar to an order, the only place where the engines meet. Start at
/// [dev.tradewind.strategy.cycle.DecisionCycle], which reads as the list of its steps; each step is
/// one class, and a decision in the making is a `Draft` that every step advances or ends.
/// [dev.tradewind.strategy.cycle.RunningFleet] is all the state there is, and bars alone rebuild
/// it.
@NullMarked
package dev.tradewind.strategy.cycle;

import org.jspecify.annotations.NullMarked;
