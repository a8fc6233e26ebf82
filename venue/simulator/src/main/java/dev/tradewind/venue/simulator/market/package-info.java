// SPDX-License-Identifier: Apache-2.0
/// Markets for the simulated venue: a [dev.tradewind.venue.simulator.market.BarMarket] is a
/// sequence of instants at which bars close, either recorded or generated. Start at `BarMarket`.
@NullMarked
package dev.tradewind.venue.simulator.market;

import org.jspecify.annotations.NullMarked;
