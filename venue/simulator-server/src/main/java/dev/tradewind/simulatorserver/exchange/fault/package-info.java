// SPDX-License-Identifier: Apache-2.0
/// What the exchange can be told to do wrong, at start-up and while it runs. A
/// [dev.tradewind.simulatorserver.exchange.fault.Fault] is read from text by
/// [dev.tradewind.simulatorserver.exchange.fault.FaultText] and planted in the
/// [dev.tradewind.simulatorserver.exchange.fault.FaultPlan], which says by seed when it strikes;
/// [dev.tradewind.simulatorserver.exchange.fault.FaultyEndpoints] carries out those of requests, the
/// streams ask for their own.
@NullMarked
package dev.tradewind.simulatorserver.exchange.fault;

import org.jspecify.annotations.NullMarked;
