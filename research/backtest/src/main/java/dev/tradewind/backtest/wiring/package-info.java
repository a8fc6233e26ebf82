// SPDX-License-Identifier: Apache-2.0
/// The engines of the live system plugged into each other without a network.
/// [dev.tradewind.backtest.wiring.Engines] owns them and moves them one instant at a time; the small `…Port`
/// classes are what stands behind the ports of the decision path.
@NullMarked
package dev.tradewind.backtest.wiring;

import org.jspecify.annotations.NullMarked;
