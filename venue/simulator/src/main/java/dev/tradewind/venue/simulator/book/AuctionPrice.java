// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import java.util.List;
import java.util.stream.Stream;

/// The single price of an opening auction: the one at which most lots trade; among those the one that
/// leaves fewest lots on the heavier side, then the one nearest to the last trade, then the lowest.
public final class AuctionPrice {

    private AuctionPrice() {}

    /// The price for a crossed book; `bids` and `asks` best first, `last` 0 without a trade yet.
    public static long of(List<BookLevel> bids, List<BookLevel> asks, long last) {
        return Stream.concat(bids.stream(), asks.stream())
                .mapToLong(BookLevel::price)
                .distinct()
                .sorted()
                .mapToObj(price -> Candidate.at(price, bids, asks, last))
                .reduce((best, next) -> next.isBetterThan(best) ? next : best)
                .orElseThrow()
                .price();
    }

    private record Candidate(long price, long volume, long surplus, long distance) {

        static Candidate at(long price, List<BookLevel> bids, List<BookLevel> asks, long last) {
            long bought = sum(bids.stream().filter(level -> level.price() >= price));
            long sold = sum(asks.stream().filter(level -> level.price() <= price));
            return new Candidate(
                    price,
                    Math.min(bought, sold),
                    Math.abs(bought - sold),
                    last == 0 ? 0 : Math.abs(price - last));
        }

        boolean isBetterThan(Candidate other) {
            if (volume != other.volume) {
                return volume > other.volume;
            }
            return surplus == other.surplus ? distance < other.distance : surplus < other.surplus;
        }

        private static long sum(Stream<BookLevel> levels) {
            return levels.mapToLong(BookLevel::lots).sum();
        }
    }
}
