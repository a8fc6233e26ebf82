// SPDX-License-Identifier: Apache-2.0
/// Coinbase's protocol in front of the venue of bars:
/// [dev.tradewind.simulatorserver.exchange.bars.BarExchange] shows its desk as an exchange.
@NullMarked
package dev.tradewind.simulatorserver.exchange.bars;

import org.jspecify.annotations.NullMarked;
