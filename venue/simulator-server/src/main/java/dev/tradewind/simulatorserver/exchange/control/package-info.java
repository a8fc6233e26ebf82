// SPDX-License-Identifier: Apache-2.0
/// What tells the exchange to misbehave while it runs, for those who test against it; no part of
/// Coinbase's protocol. Start at [dev.tradewind.simulatorserver.exchange.control.ControlEndpoints].
@NullMarked
package dev.tradewind.simulatorserver.exchange.control;

import org.jspecify.annotations.NullMarked;
