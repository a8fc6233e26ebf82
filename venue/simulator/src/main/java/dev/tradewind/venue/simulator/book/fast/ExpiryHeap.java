// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.fast;

import java.util.Arrays;

/// Slots of orders with an end time, the earliest first and at one time the lowest order number: a
/// binary heap that knows where each slot stands.
final class ExpiryHeap {

    private final OrderTable orders;
    private int[] heap = new int[64];
    private long[] times = new long[64];
    private int[] places = new int[64];
    private int size;

    ExpiryHeap(OrderTable orders) {
        this.orders = orders;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return heap[0];
    }

    long time(int slot) {
        return times[slot];
    }

    void add(int slot, long time) {
        if (slot >= times.length) {
            times = Arrays.copyOf(times, 2 * slot);
            places = Arrays.copyOf(places, 2 * slot);
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        times[slot] = time;
        raise(slot, size++);
    }

    void remove(int slot) {
        int place = places[slot];
        int last = heap[--size];
        if (last != slot) {
            raise(last, place);
            lower(last, places[last]);
        }
    }

    private void raise(int slot, int from) {
        int place = from;
        while (place > 0 && isEarlier(slot, heap[(place - 1) / 2])) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(slot, place);
    }

    private void lower(int slot, int from) {
        int place = from;
        int child = earlierChild(place);
        while (child < size && isEarlier(heap[child], slot)) {
            put(heap[child], place);
            place = child;
            child = earlierChild(place);
        }
        put(slot, place);
    }

    private int earlierChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && isEarlier(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private boolean isEarlier(int one, int other) {
        return times[one] == times[other]
                ? orders.id(one) < orders.id(other)
                : times[one] < times[other];
    }

    private void put(int slot, int place) {
        heap[place] = slot;
        places[slot] = place;
    }
}
