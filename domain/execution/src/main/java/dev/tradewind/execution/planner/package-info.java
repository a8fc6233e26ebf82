// SPDX-License-Identifier: Apache-2.0
/// How an order is worked: [dev.tradewind.execution.planner.ExecutionPlanner] weighs taking,
/// resting and waiting by expected cost. Every assumption of the weighing has a type of its own:
/// [dev.tradewind.execution.planner.FeeSchedule], [dev.tradewind.execution.planner.SpreadModel],
/// [dev.tradewind.execution.planner.FillProbability],
/// [dev.tradewind.execution.planner.MarketImpact].
@NullMarked
package dev.tradewind.execution.planner;

import org.jspecify.annotations.NullMarked;
