// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.fee;

import dev.tradewind.base.check.Checks;
import dev.tradewind.venue.FeeRates;
import java.math.BigDecimal;
import java.util.List;

/// Fee tiers by trailing 30-day volume in USD, the first from 0 on, ascending; `name` carries the
/// date of the table.
public record FeeSchedule(String name, List<FeeTier> tiers) {

    /// Coinbase Advanced Trade for an account in the United States. The entry tier is the one in
    /// force since 2026-09-16 (maker 0.50 %, taker 0.90 %, below 10,000 USD). Newer rates of the
    /// tiers above are shown to signed-in users only, so the last public ones stand there.
    ///
    /// Source: Coinbase Advanced Trade fact sheet 5.1.
    public static final FeeSchedule COINBASE =
            new FeeSchedule(
                    "coinbase-2026-09-16",
                    List.of(
                            FeeTier.of("Intro", "0", "0.0050", "0.0090"),
                            FeeTier.of("10k", "10000", "0.0025", "0.0040"),
                            FeeTier.of("50k", "50000", "0.0015", "0.0025"),
                            FeeTier.of("100k", "100000", "0.0010", "0.0020"),
                            FeeTier.of("1M", "1000000", "0.0008", "0.0018"),
                            FeeTier.of("15M", "15000000", "0.0006", "0.0016"),
                            FeeTier.of("75M", "75000000", "0.0003", "0.0012"),
                            FeeTier.of("250M", "250000000", "0", "0.0008"),
                            FeeTier.of("400M", "400000000", "0", "0.0005")));

    public FeeSchedule {
        tiers = List.copyOf(tiers);
        Checks.require(
                !tiers.isEmpty() && tiers.getFirst().fromVolume().signum() == 0,
                "tiers",
                "must start at volume 0",
                tiers);
        for (int index = 1; index < tiers.size(); index++) {
            BigDecimal volume = tiers.get(index).fromVolume();
            Checks.require(
                    volume.compareTo(tiers.get(index - 1).fromVolume()) > 0,
                    "tiers",
                    "must ascend by volume",
                    volume);
        }
    }

    /// The same rates at every volume.
    public static FeeSchedule flat(BigDecimal makerFraction, BigDecimal takerFraction) {
        FeeRates rates = new FeeRates("flat", makerFraction, takerFraction);
        return new FeeSchedule("flat", List.of(new FeeTier(BigDecimal.ZERO, rates)));
    }

    /// The rates at a trailing 30-day volume of `volume` USD.
    public FeeRates at(BigDecimal volume) {
        FeeRates rates = tiers.getFirst().rates();
        for (FeeTier tier : tiers) {
            if (volume.compareTo(tier.fromVolume()) >= 0) {
                rates = tier.rates();
            }
        }
        return rates;
    }
}
