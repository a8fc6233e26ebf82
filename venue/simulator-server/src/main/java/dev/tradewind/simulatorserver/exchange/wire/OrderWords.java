// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.wire;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What REST and the user channel say alike of an order.
public final class OrderWords {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PRICE_DIGITS = 16;

    private OrderWords() {}

    /// The order's status.
    public static OrderStatusName status(CustomerOrder order) {
        return switch (order.standing()) {
            case OPEN -> OrderStatusName.OPEN;
            case FILLED -> OrderStatusName.FILLED;
            case CANCELLED -> OrderStatusName.CANCELLED;
            case EXPIRED -> OrderStatusName.EXPIRED;
        };
    }

    /// `time_in_force` of REST.
    public static String life(TimeInForce life) {
        return switch (life) {
            case GTC -> "GOOD_UNTIL_CANCELLED";
            case GTD -> "GOOD_UNTIL_DATE_TIME";
            case IOC -> "IMMEDIATE_OR_CANCEL";
            case FOK -> "FILL_OR_KILL";
        };
    }

    /// `order_type` of REST.
    public static String type(OrderKind kind) {
        return switch (kind) {
            case LIMIT -> "LIMIT";
            case MARKET, MARKET_BY_QUOTE -> "MARKET";
            case STOP_LIMIT -> "STOP_LIMIT";
            case BRACKET -> "BRACKET";
        };
    }

    /// `trigger_status`.
    public static String trigger(CustomerOrder order) {
        return switch (order.entry().kind()) {
            case LIMIT, MARKET, MARKET_BY_QUOTE -> "INVALID_ORDER_TYPE";
            case STOP_LIMIT, BRACKET -> order.triggered() ? "STOP_TRIGGERED" : "STOP_PENDING";
        };
    }

    /// Percent of the size that is done.
    public static BigDecimal completion(CustomerOrder order) {
        BigDecimal done = isByQuote(order) ? order.filledValue().add(order.fees()) : order.filled();
        return done.multiply(HUNDRED).divide(order.entry().size(), 2, RoundingMode.HALF_EVEN);
    }

    /// Mean price of what is done; 0 before that.
    public static BigDecimal averagePrice(CustomerOrder order) {
        return order.filled().signum() == 0
                ? BigDecimal.ZERO
                : order.filledValue().divide(order.filled(), PRICE_DIGITS, RoundingMode.HALF_EVEN);
    }

    /// What a purchase cost, or a sale brought, with the fees.
    public static BigDecimal afterFees(CustomerOrder order) {
        return order.entry().side() == Side.BUY
                ? order.filledValue().add(order.fees())
                : order.filledValue().subtract(order.fees());
    }

    /// Whether the size is in quote currency.
    public static boolean isByQuote(CustomerOrder order) {
        return order.entry().kind() == OrderKind.MARKET_BY_QUOTE;
    }
}
