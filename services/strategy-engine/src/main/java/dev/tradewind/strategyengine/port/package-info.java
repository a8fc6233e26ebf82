// SPDX-License-Identifier: Apache-2.0
/// The ports of the decision cycle with the other services behind them. Reads wait for their
/// instant within [dev.tradewind.strategyengine.port.Patience]; commands are asked once, under
/// names that make asking again safe.
@NullMarked
package dev.tradewind.strategyengine.port;

import org.jspecify.annotations.NullMarked;
