// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Each customer's fee rates. They follow from what the customer traded in the 720 whole hours before
/// the present one, in all products together at face value, and change on the hour.
///
/// Source: Coinbase Advanced Trade fact sheet 5.1 (tier recomputed hourly from trailing 30-day volume).
public final class FeeTiers {

    /// Decimals of the volume that is summed.
    static final int VOLUME_DECIMALS = 18;

    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;

    private final FeeSchedule schedule;
    private final WideAmounts present = new WideAmounts(0);
    private final List<OwnerVolume> volumes = new ArrayList<>();
    private final List<FeeRates> rates = new ArrayList<>();
    private long[] partsPerMillion = new long[0];
    private long hour;
    private long nextHour = Long.MIN_VALUE;

    public FeeTiers(FeeSchedule schedule) {
        this.schedule = schedule;
    }

    /// The rates of a customer now.
    public FeeRates rates(int owner) {
        return owner < rates.size() ? rates.get(owner) : schedule.at(BigDecimal.ZERO);
    }

    /// What a customer traded in the 720 whole hours before the present one.
    public BigDecimal trailingVolume(int owner) {
        return owner < volumes.size()
                ? new BigDecimal(volumes.get(owner).sum(), VOLUME_DECIMALS)
                : BigDecimal.ZERO;
    }

    /// Goes on to a time, in nanoseconds since 1970.
    void advance(long time) {
        if (time >= nextHour) {
            beginHour(Math.floorDiv(time, NANOS_PER_HOUR));
        }
    }

    /// A customer traded `value × factor` units of 10^-18 of the quote currency.
    void traded(int owner, long value, long factor) {
        if (owner >= volumes.size()) {
            grow(owner);
        }
        present.add(owner, value, factor);
    }

    /// Maker rate in parts per million.
    long makerRate(int owner) {
        return packed(owner) >>> 32;
    }

    /// Taker rate in parts per million.
    long takerRate(int owner) {
        return packed(owner) & 0xFFFF_FFFFL;
    }

    private long packed(int owner) {
        if (owner >= volumes.size()) {
            grow(owner);
        }
        return partsPerMillion[owner];
    }

    private void grow(int owner) {
        present.grow(owner + 1);
        partsPerMillion = Arrays.copyOf(partsPerMillion, owner + 1);
        while (volumes.size() <= owner) {
            volumes.add(new OwnerVolume());
            rates.add(schedule.at(BigDecimal.ZERO));
            refresh(rates.size() - 1);
        }
    }

    private void refresh(int owner) {
        FeeRates now = schedule.at(trailingVolume(owner));
        rates.set(owner, now);
        partsPerMillion[owner] =
                partsPerMillion(now.makerFraction()) << 32 | partsPerMillion(now.takerFraction());
    }

    private static long partsPerMillion(BigDecimal fraction) {
        return fraction.movePointRight(Ledger.RATE_DECIMALS).longValueExact();
    }

    private void beginHour(long next) {
        for (int owner = 0; owner < volumes.size(); owner++) {
            if (next - hour > OwnerVolume.MEMORY) {
                volumes.set(owner, new OwnerVolume());
            } else {
                closeHours(owner, next);
            }
            present.clear(owner);
            refresh(owner);
        }
        hour = next;
        nextHour = (next + 1) * NANOS_PER_HOUR;
    }

    private void closeHours(int owner, long next) {
        for (long each = hour; each < next; each++) {
            volumes.get(owner).close(each, present, owner);
            present.clear(owner);
        }
    }
}
