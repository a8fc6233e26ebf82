// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.SubmitResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the venue refuses before it looks at the money. A wrong precision is refused, never
/// rounded. The codes are Coinbase's.
final class OrderRules {

    private final FillModel fills;

    OrderRules(FillModel fills) {
        this.fills = fills;
    }

    /// Why `request` is refused, if it is; `mark` is the last price, absent before the first.
    Optional<SubmitResult.Rejected> refusal(
            OrderRequest request, Instrument instrument, @Nullable Price mark, Instant now) {
        if (!instrument.tradable() || mark == null) {
            return rejected("UNTRADABLE_PRODUCT", "no market in " + instrument.symbol());
        }
        if (!isMultiple(request.limitPrice().value(), instrument.tickSize().value())) {
            return rejected(
                    "INVALID_PRICE_PRECISION",
                    "price %s is not a multiple of %s"
                            .formatted(request.limitPrice(), instrument.tickSize()));
        }
        if (!isMultiple(request.quantity().value(), instrument.lotSize().value())) {
            return rejected(
                    "INVALID_SIZE_PRECISION",
                    "quantity %s is not a multiple of %s"
                            .formatted(request.quantity(), instrument.lotSize()));
        }
        if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
            return rejected(
                    "END_TIME_IS_IN_THE_PAST",
                    "end time %s is not after %s".formatted(request.expiresAt(), now));
        }
        return tooSmall(request, instrument).or(() -> crossing(request, instrument, mark));
    }

    private static Optional<SubmitResult.Rejected> tooSmall(
            OrderRequest request, Instrument instrument) {
        if (request.quantity().compareTo(instrument.minQuantity()) < 0) {
            return rejected(
                    "INVALID_BASE_SIZE_TOO_SMALL",
                    "quantity %s is below %s"
                            .formatted(request.quantity(), instrument.minQuantity()));
        }
        Money notional = request.limitPrice().times(request.quantity(), request.symbol().quote());
        return notional.compareTo(instrument.minNotional()) >= 0
                ? Optional.empty()
                : rejected(
                        "INVALID_QUOTE_SIZE_TOO_SMALL",
                        "notional %s is below %s".formatted(notional, instrument.minNotional()));
    }

    private Optional<SubmitResult.Rejected> crossing(
            OrderRequest request, Instrument instrument, Price mark) {
        Price touch = fills.touch(request.side(), mark, instrument);
        boolean crosses =
                request.side() == Side.BUY
                        ? !request.limitPrice().isBelow(touch)
                        : !request.limitPrice().isAbove(touch);
        return request.postOnly() && crosses
                ? rejected(
                        "INVALID_LIMIT_PRICE_POST_ONLY",
                        "limit %s would trade at %s".formatted(request.limitPrice(), touch))
                : Optional.empty();
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal step) {
        return value.remainder(step).signum() == 0;
    }

    static Optional<SubmitResult.Rejected> rejected(String code, String reason) {
        return Optional.of(new SubmitResult.Rejected(code, reason));
    }
}
