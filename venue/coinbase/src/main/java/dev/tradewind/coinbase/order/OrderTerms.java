// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.TimeInForce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an order may do at most: its quantity at its limit. Of a stop or bracket order, which
/// others may have placed in the account, it is the limit that would rest.
record OrderTerms(
        Quantity quantity,
        Price limitPrice,
        TimeInForce timeInForce,
        boolean postOnly,
        @Nullable Instant expiresAt) {

    private static final List<String> LIMITED =
            List.of(
                    "limit_limit_gtc",
                    "limit_limit_gtd",
                    "sor_limit_ioc",
                    "limit_limit_fok",
                    "stop_limit_stop_limit_gtc",
                    "stop_limit_stop_limit_gtd",
                    "trigger_bracket_gtc",
                    "trigger_bracket_gtd");

    /// Reads an `order_configuration`; empty if it has no quantity at a limit (a market order, an
    /// amount in quote currency, an algorithm).
    static Optional<OrderTerms> read(WireObject configuration) {
        return LIMITED.stream()
                .filter(configuration::has)
                .findFirst()
                .flatMap(kind -> read(kind, configuration.object(kind)));
    }

    private static Optional<OrderTerms> read(String kind, WireObject terms) {
        if (!terms.has("base_size")) {
            return Optional.empty();
        }
        TimeInForce timeInForce = timeInForce(kind);
        Instant end = timeInForce == TimeInForce.GTD ? terms.time("end_time") : null;
        return Optional.of(
                new OrderTerms(
                        new Quantity(terms.decimal("base_size")),
                        new Price(terms.decimal("limit_price")),
                        timeInForce,
                        terms.isTrue("post_only"),
                        end));
    }

    private static TimeInForce timeInForce(String kind) {
        return switch (kind.substring(kind.length() - 3)) {
            case "gtd" -> TimeInForce.GTD;
            case "ioc" -> TimeInForce.IOC;
            case "fok" -> TimeInForce.FOK;
            default -> TimeInForce.GTC;
        };
    }
}
