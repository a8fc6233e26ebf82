// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.base.chance.CounterRandom;
import java.util.UUID;

/// Names that look like random UUIDs and follow from a seed, one after the other.
final class IdSource {

    private static final double HALF = 0x1.0p32;
    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_MASK = ~0xF000L;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final CounterRandom chance;
    private final long stream;
    private long used;

    IdSource(CounterRandom chance, long stream) {
        this.chance = chance;
        this.stream = stream;
    }

    String next() {
        long high = draw() << 32 | draw();
        long low = draw() << 32 | draw();
        return new UUID(high & VERSION_MASK | VERSION_4, low & VARIANT_MASK | VARIANT_2).toString();
    }

    private long draw() {
        return (long) (chance.uniform(stream, used++) * HALF);
    }
}
