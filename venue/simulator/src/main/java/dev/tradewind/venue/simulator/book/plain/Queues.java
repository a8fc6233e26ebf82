// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.plain;

import dev.tradewind.venue.simulator.book.BookLevel;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Queues of orders by price, best price first.
final class Queues {

    private final NavigableMap<Long, Deque<PlainOrder>> queues;

    private Queues(Comparator<Long> bestFirst) {
        queues = new TreeMap<>(bestFirst);
    }

    static Queues lowestFirst() {
        return new Queues(Comparator.naturalOrder());
    }

    static Queues highestFirst() {
        return new Queues(Comparator.reverseOrder());
    }

    boolean isEmpty() {
        return queues.isEmpty();
    }

    /// Best price; 0 without an order.
    long best() {
        return isEmpty() ? 0 : queues.firstKey();
    }

    /// First order at the best price; there must be one.
    PlainOrder first() {
        return queues.firstEntry().getValue().getFirst();
    }

    void add(long price, PlainOrder order) {
        queues.computeIfAbsent(price, _ -> new ArrayDeque<>()).addLast(order);
    }

    void remove(long price, PlainOrder order) {
        queues.computeIfPresent(
                price,
                (_, queue) -> {
                    queue.remove(order);
                    return queue.isEmpty() ? null : queue;
                });
    }

    /// Lots that rest at a price before `order`, or all if it is not there.
    long ahead(long price, PlainOrder order) {
        return queues.getOrDefault(price, new ArrayDeque<>()).stream()
                .takeWhile(each -> each != order)
                .mapToLong(each -> each.left)
                .sum();
    }

    List<BookLevel> levels() {
        return queues.entrySet().stream()
                .map(entry -> new BookLevel(entry.getKey(), lots(entry.getValue())))
                .toList();
    }

    Stream<PlainOrder> stream() {
        return queues.values().stream().flatMap(Deque::stream);
    }

    private static long lots(Deque<PlainOrder> queue) {
        return queue.stream().mapToLong(order -> order.left).sum();
    }
}
