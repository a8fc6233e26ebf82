// SPDX-License-Identifier: Apache-2.0
/// What happens at an instant: [dev.tradewind.strategyengine.run.InstantRunner] hears the gateway,
/// runs the decision cycle on the bots of [dev.tradewind.strategyengine.run.BotFleet], and lets
/// [dev.tradewind.strategyengine.run.Pace] tell the market to go on.
@NullMarked
package dev.tradewind.strategyengine.run;

import org.jspecify.annotations.NullMarked;
