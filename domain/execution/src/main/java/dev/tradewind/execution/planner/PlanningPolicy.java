// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.planner;

import dev.tradewind.model.execution.PlanStyle;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Rule by which one of the admissible ways is chosen for a trade that is not urgent.
public enum PlanningPolicy {
    /// The way with the lowest expected cost; the earlier in [PlanStyle] when equal.
    EXPECTED_COST {
        @Override
        Choice choose(List<WeighedWay> admissible, Money notional) {
            WeighedWay cheapest =
                    admissible.stream()
                            .min(Comparator.comparingDouble(way -> way.costs().totalBps()))
                            .orElseThrow();
            return new Choice(
                    cheapest,
                    "cheapest of %d admissible ways at %.1f bps expected"
                            .formatted(admissible.size(), cheapest.costs().totalBps()));
        }
    },

    /// The roadmap's literal bands: below 1,000 take, from there on rest.
    SIZE_BANDS {
        @Override
        Choice choose(List<WeighedWay> admissible, Money notional) {
            boolean small = notional.compareTo(new Money(BAND, notional.currency())) < 0;
            PlanStyle wanted = small ? PlanStyle.MARKETABLE : PlanStyle.POST_ONLY;
            return admissible.stream()
                    .filter(way -> way.costs().style() == wanted)
                    .findFirst()
                    .map(way -> new Choice(way, "size band of " + notional))
                    .orElseGet(() -> EXPECTED_COST.choose(admissible, notional));
        }
    };

    private static final BigDecimal BAND = BigDecimal.valueOf(1_000);

    abstract Choice choose(List<WeighedWay> admissible, Money notional);

    /// The way taken and why.
    record Choice(WeighedWay way, String reason) {}
}
