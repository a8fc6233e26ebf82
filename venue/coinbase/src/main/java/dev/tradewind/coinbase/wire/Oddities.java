// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.wire;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what the venue sent and nobody here knows: fields, values, messages, rows left out. At
/// most 1,000 different ones are told apart, so that a hostile answer cannot fill memory. Safe from
/// any thread.
public final class Oddities {

    private static final int MAX_DIFFERENT = 1_000;
    private static final int MAX_NAME = 120;
    private static final String REST = "others";

    private final ConcurrentSkipListMap<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    /// Counts one more of `name`, for example `unknown field order.new_thing`.
    public void count(String name) {
        String key = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
        LongAdder known = counts.get(key);
        if (known == null) {
            String bounded = counts.size() < MAX_DIFFERENT ? key : REST;
            known = counts.computeIfAbsent(bounded, _ -> new LongAdder());
        }
        known.increment();
    }

    /// Every oddity with how often it was met, by name.
    public SortedMap<String, Long> counts() {
        SortedMap<String, Long> result = new TreeMap<>();
        counts.forEach((name, count) -> result.put(name, count.sum()));
        return result;
    }

    /// How many were met in all.
    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
