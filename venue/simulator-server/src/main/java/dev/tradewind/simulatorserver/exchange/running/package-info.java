// SPDX-License-Identifier: Apache-2.0
/// A simulated exchange from its opening to its end: its market, its clock, its server, and what a
/// customer is given to reach it. Start at
/// [dev.tradewind.simulatorserver.exchange.running.RunningExchange].
@NullMarked
package dev.tradewind.simulatorserver.exchange.running;

import org.jspecify.annotations.NullMarked;
