// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// One process that runs services of a data folder: its id, and where each service listens.
public record RunEntry(long pid, Instant startedAt, SortedMap<String, String> services) {

    public RunEntry {
        services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    }
}
