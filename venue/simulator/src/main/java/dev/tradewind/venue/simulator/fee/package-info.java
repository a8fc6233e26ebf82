// SPDX-License-Identifier: Apache-2.0
/// What the simulated venue charges: [dev.tradewind.venue.simulator.fee.FeeSchedule] gives the
/// rates for a trading volume. Start there.
@NullMarked
package dev.tradewind.venue.simulator.fee;

import org.jspecify.annotations.NullMarked;
