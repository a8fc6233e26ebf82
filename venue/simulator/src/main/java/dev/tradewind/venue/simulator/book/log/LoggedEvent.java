// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.log;

/// A line of the journal. `order` is the order it is about (of a trade the maker), `other` the taker
/// of a trade. `detail` is, by kind: ordinal of the reason (REJECTED, REFUSED, CANCELLED), ordinal of
/// the maker's side (TRADED), lots ahead (RESTED), 1 for kept priority (EDITED). What a kind does not
/// have is 0.
public record LoggedEvent(
        long sequence,
        long time,
        EventKind kind,
        long order,
        long other,
        long price,
        long lots,
        long detail) {}
