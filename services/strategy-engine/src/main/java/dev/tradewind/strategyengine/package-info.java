// SPDX-License-Identifier: Apache-2.0
/// The strategy engine as a service: it follows the gateway's feed, runs the decision cycle on
/// every closed instant with the other services behind its ports, and keeps every decision. Start
/// at [dev.tradewind.strategyengine.StrategyEngineService], which shows the whole wiring; `run`
/// holds what happens at an instant.
@NullMarked
package dev.tradewind.strategyengine;

import org.jspecify.annotations.NullMarked;
