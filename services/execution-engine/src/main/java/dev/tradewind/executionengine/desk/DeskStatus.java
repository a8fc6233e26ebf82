// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.model.market.Symbol;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/// The desk at a glance: the venue's clock as heard, orders that can still fill, orders of open
/// fate, and halted products.
record DeskStatus(
        Optional<Instant> marketTime,
        int liveOrders,
        int unknownOrders,
        SortedMap<Symbol, String> halts) {}
