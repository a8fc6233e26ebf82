// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.board;

import dev.tradewind.console.view.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The latest of every part. A change gives the part the next version; a reader that knows a
/// version can wait for what came after it. Safe from any thread.
public final class Board {

    private record Entry(Section<?> section, long version) {}

    /// The parts that changed after the version asked for, and the version to ask with next.
    public record Changes(long version, Map<Part, Section<?>> sections) {

        public Changes {
            sections = new EnumMap<>(sections);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Part, Entry> entries = new EnumMap<>(Part.class);
    private long version = 1;

    public Board() {
        for (Part part : Part.values()) {
            entries.put(part, new Entry(Section.absent("waiting for the first answer"), version));
        }
    }

    /// Sets a part to a value confirmed at `now`.
    public void publish(Part part, Object value, Instant now) {
        put(part, Section.live(value, now));
    }

    /// Keeps the last value of a part and says why it is not current.
    public void lose(Part part, String reason) {
        lock.lock();
        try {
            put(part, entry(part).section.without(reason));
        } finally {
            lock.unlock();
        }
    }

    /// One part as it is now.
    public Section<?> section(Part part) {
        lock.lock();
        try {
            return entry(part).section;
        } finally {
            lock.unlock();
        }
    }

    /// Every part as it is now.
    public Changes everything() {
        return changesAfter(0);
    }

    /// What changed after `known`; waits up to `limit` for something, empty when nothing came.
    public Changes awaitChanges(long known, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (version <= known && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return changesAfter(known);
        } finally {
            lock.unlock();
        }
    }

    private Changes changesAfter(long known) {
        lock.lock();
        try {
            Map<Part, Section<?>> sections = new EnumMap<>(Part.class);
            entries.forEach((part, entry) -> {
                if (entry.version > known) {
                    sections.put(part, entry.section);
                }
            });
            return new Changes(version, sections);
        } finally {
            lock.unlock();
        }
    }

    private void put(Part part, Section<?> section) {
        lock.lock();
        try {
            boolean isNews = !section.showsTheSameAs(entry(part).section);
            if (isNews) {
                version++;
            }
            entries.put(part, new Entry(section, isNews ? version : entry(part).version));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Entry entry(Part part) {
        Entry entry = entries.get(part);
        if (entry == null) {
            throw new IllegalStateException("the board has no part " + part);
        }
        return entry;
    }
}
