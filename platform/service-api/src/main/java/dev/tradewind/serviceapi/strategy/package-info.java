// SPDX-License-Identifier: Apache-2.0
/// The strategy engine on the wire: bots, the catalogue of strategies, decisions, and the events of
/// its feed ([dev.tradewind.serviceapi.strategy.DecisionsRecorded], then
/// [dev.tradewind.serviceapi.strategy.CycleCompleted] for every instant). Start at
/// [dev.tradewind.serviceapi.strategy.StrategyClient].
@NullMarked
package dev.tradewind.serviceapi.strategy;

import org.jspecify.annotations.NullMarked;
