// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.venue.simulator.exchange.Answer;
import java.util.Optional;

/// Which cancels an exchange turns down before its book sees them.
///
/// Source: Coinbase Advanced Trade fact sheet 2.10.
final class CancelRules {

    private CancelRules() {}

    static Optional<Answer> refusal(OrderRecord order) {
        return switch (order.standing()) {
            case OPEN -> Optional.empty();
            case FILLED -> refused("ORDER_IS_FULLY_FILLED", order);
            case CANCELLED, EXPIRED -> refused("INVALID_CANCEL_REQUEST", order);
        };
    }

    private static Optional<Answer> refused(String code, OrderRecord order) {
        return Optional.of(
                new Answer.Refused(code, "the order is " + order.standing() + " already"));
    }
}
