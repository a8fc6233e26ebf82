// SPDX-License-Identifier: Apache-2.0
/// What the decision path needs from outside, in model types only. Services plug typed clients into
/// these ports, the backtest plugs the engines themselves in; the decision path cannot tell the
/// difference. Every answer is for the instant asked for, or it is unavailable with a reason.
@NullMarked
package dev.tradewind.strategy.port;

import org.jspecify.annotations.NullMarked;
