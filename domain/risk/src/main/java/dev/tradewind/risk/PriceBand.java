// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.money.Price;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.signal.Urgency;
import java.math.BigDecimal;

/// The limit prices a grant allows: the collar round the reference price, exact.
record PriceBand(Price low, Price high) {

    static PriceBand of(TradeRequest request, RiskLimits limits) {
        RiskLimit limit =
                request.urgency() == Urgency.IMMEDIATE
                        ? RiskLimit.MARKETABLE_COLLAR
                        : RiskLimit.RESTING_COLLAR;
        BigDecimal collar = limits.value(limit);
        BigDecimal reference = request.referencePrice().value();
        return new PriceBand(
                new Price(reference.multiply(BigDecimal.ONE.subtract(collar))),
                new Price(reference.multiply(BigDecimal.ONE.add(collar))));
    }
}
