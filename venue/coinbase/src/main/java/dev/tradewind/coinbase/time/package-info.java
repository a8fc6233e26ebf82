// SPDX-License-Identifier: Apache-2.0
/// Time at a distance: [dev.tradewind.coinbase.time.Clocks] are our own clocks, given from outside,
/// and [dev.tradewind.coinbase.time.VenueClock] is the venue's, as well as it can be known.
@NullMarked
package dev.tradewind.coinbase.time;

import org.jspecify.annotations.NullMarked;
