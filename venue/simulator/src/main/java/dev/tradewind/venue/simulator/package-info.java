// SPDX-License-Identifier: Apache-2.0
/// The simulated venue at bar level: [dev.tradewind.venue.simulator.SimulatedVenue] takes orders
/// between bars and matches them when the next bar is told. How it prices is
/// [dev.tradewind.venue.simulator.FillModel]; what it refuses is
/// [dev.tradewind.venue.simulator.OrderRules]. Start at `SimulatedVenue`.
@NullMarked
package dev.tradewind.venue.simulator;

import org.jspecify.annotations.NullMarked;
