// SPDX-License-Identifier: Apache-2.0
/// The HTTP endpoints of the simulated venue: orders and account in
/// [dev.tradewind.simulatorserver.resource.TradingResource], market and clock in
/// [dev.tradewind.simulatorserver.resource.MarketResource].
@NullMarked
package dev.tradewind.simulatorserver.resource;

import org.jspecify.annotations.NullMarked;
