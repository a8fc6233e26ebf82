// SPDX-License-Identifier: Apache-2.0
/// The service's tables: bots in [dev.tradewind.strategyengine.store.BotStore], decisions in
/// [dev.tradewind.strategyengine.store.DecisionStore], how far the market has been worked through
/// in [dev.tradewind.strategyengine.store.CycleStore], which writes all of one instant in one
/// transaction.
@NullMarked
package dev.tradewind.strategyengine.store;

import org.jspecify.annotations.NullMarked;
