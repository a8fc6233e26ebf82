// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.venue.simulator.book.OrderChange;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.clearing.ProductUnits;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Turns new terms into ticks and lots; what is off the grid is refused.
///
/// Source: Coinbase Advanced Trade fact sheet 2.11.
final class EditWriter {

    private final ProductUnits units;

    EditWriter(ProductUnits units) {
        this.units = units;
    }

    /// Why the exchange turns the edit down before its book sees it, if it does.
    Answer.@Nullable Refused refusal(OrderEdit edit, OrderRecord order) {
        if (order.standing() != OrderStanding.OPEN) {
            return new Answer.Refused(
                    "ONLY_OPEN_ORDERS_CAN_BE_EDITED", "the order is " + order.standing());
        }
        if (ticks(edit.price()).isEmpty()) {
            return new Answer.Refused(
                    "INVALID_EDITED_PRICE",
                    "price must be a positive multiple of %s: %s"
                            .formatted(units.instrument().tickSize(), edit.price()));
        }
        if (lots(edit.size()).isEmpty()) {
            return new Answer.Refused(
                    "INVALID_EDITED_SIZE",
                    "size must be a positive multiple of %s: %s"
                            .formatted(units.instrument().lotSize(), edit.size()));
        }
        if (inBook(edit, order).signum() <= 0) {
            return new Answer.Refused(
                    "CANNOT_EDIT_TO_BELOW_FILLED_SIZE",
                    "size must be above what is filled: " + edit.size());
        }
        BigDecimal stop = edit.stopPrice();
        return stop != null && stop.signum() != 0 && ticks(stop).isEmpty()
                ? new Answer.Refused(
                        "INVALID_STOP_PRICE",
                        "stop_price must be a positive multiple of %s: %s"
                                .formatted(units.instrument().tickSize(), stop))
                : null;
    }

    /// The change for the book, of an edit that [#refusal] lets pass.
    OrderChange change(OrderEdit edit, OrderRecord order) {
        return new OrderChange(
                order.number(),
                order.customer().number(),
                ticks(edit.price()).orElseThrow(),
                lots(inBook(edit, order)).orElseThrow(),
                stop(edit, order));
    }

    /// The new size without what is filled where the book does not know it.
    private static BigDecimal inBook(OrderEdit edit, OrderRecord order) {
        return edit.size().subtract(order.elsewhere());
    }

    /// A stop that is not named stays; one that was reached is none any more.
    private long stop(OrderEdit edit, OrderRecord order) {
        BigDecimal named = edit.stopPrice();
        if (named != null && named.signum() > 0) {
            return ticks(named).orElseThrow();
        }
        BigDecimal present = order.entry().stopPrice();
        boolean waits = order.entry().kind() == OrderKind.BRACKET || !order.isTriggered();
        return present == null || !waits ? 0 : ticks(present).orElseThrow();
    }

    private OptionalLong ticks(BigDecimal price) {
        return price.signum() <= 0 ? OptionalLong.empty() : units.ticks(new Price(price));
    }

    private OptionalLong lots(BigDecimal size) {
        return size.signum() <= 0 ? OptionalLong.empty() : units.lots(new Quantity(size));
    }
}
