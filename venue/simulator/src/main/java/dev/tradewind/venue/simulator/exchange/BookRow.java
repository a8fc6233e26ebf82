// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import java.math.BigDecimal;

/// All that rests at one price, in base currency.
public record BookRow(BigDecimal price, BigDecimal quantity) {}
