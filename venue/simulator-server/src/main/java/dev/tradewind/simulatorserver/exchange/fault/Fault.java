// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.venue.simulator.book.ProductStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything the exchange can be told to do wrong.
public sealed interface Fault {

    /// Requests fail.
    ///
    /// @param endpoint which; empty = all
    record OfRequests(Optional<Endpoint> endpoint, RestFault what, Occasion occasion)
            implements Fault {}

    /// Messages of streams fail.
    ///
    /// @param channel which, by its name in a subscription; empty = all
    record OfStreams(Optional<String> channel, StreamFault what, Occasion occasion)
            implements Fault {}

    /// The open orders with which the user channel begins come so many a message.
    record SnapshotPages(int size) implements Fault {

        /// What Coinbase sends at most.
        public static final int LARGEST = 50;

        public SnapshotPages {
            Checks.require(size >= 1 && size <= LARGEST, "size", "must be 1..50", size);
        }
    }

    /// The exchange's clock is wrong by so much: what it tells, and what it checks tokens by.
    record ClockOffset(Duration by) implements Fault {}

    /// Every key may do only this.
    record KeyPermissions(List<Permission> allowed) implements Fault {

        public KeyPermissions {
            allowed = List.copyOf(allowed);
        }
    }

    /// A product may do more or less.
    record Status(Symbol symbol, ProductStatus status) implements Fault {}

    /// Nothing works for `down`: requests get 503, streams break. Then all products are cancel-only,
    /// then limit-only, then online.
    record Outage(Duration down, Duration cancelOnly, Duration limitOnly) implements Fault {}

    /// A product opens with another grid. For start-up only.
    record OddGrid(Symbol symbol, Price tick, Quantity lot) implements Fault {}
}
