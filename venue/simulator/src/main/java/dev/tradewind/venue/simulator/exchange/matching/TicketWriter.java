// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.OrderTicket;
import dev.tradewind.venue.simulator.book.clearing.ProductUnits;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Turns what a customer asks for into a ticket in ticks and lots. A wrong precision is refused, never
/// rounded.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8.
final class TicketWriter {

    private static final long MOST_YEARS_AHEAD_NANOS = 366L * 86_400L * 1_000_000_000L;

    private final ProductUnits units;
    private final OrderTicket ticket = new OrderTicket();

    TicketWriter(ProductUnits units) {
        this.units = units;
    }

    /// The ticket of the last entry that [#refusal] let pass, to be used at once.
    OrderTicket ticket() {
        return ticket;
    }

    /// Fills the ticket in for `order` of `owner`; why it cannot, if so.
    Answer.@Nullable Refused refusal(OrderEntry entry, long order, int owner, Instant now) {
        OptionalLong size = size(entry);
        if (size.isEmpty()) {
            return wrongSize(entry);
        }
        Answer.Refused price = wrongPrice(entry);
        if (price != null) {
            return price;
        }
        Answer.Refused end = wrongEnd(entry, now);
        if (end != null) {
            return end;
        }
        fill(entry, size.getAsLong(), order, owner);
        return null;
    }

    private void fill(OrderEntry entry, long size, long order, int owner) {
        ticket.of(order, owner);
        long price = ticks(entry.limitPrice());
        long stop = ticks(entry.stopPrice());
        OrderTicket _ =
                switch (entry.kind()) {
                    case LIMIT -> ticket.limit(entry.side(), price, size);
                    case MARKET -> ticket.market(entry.side(), size);
                    case MARKET_BY_QUOTE -> ticket.marketByQuote(entry.side(), size);
                    case STOP_LIMIT ->
                            ticket.stopLimit(entry.side(), price, size, stop, entry.rising());
                    case BRACKET -> ticket.bracket(entry.side(), price, size, stop);
                };
        if (entry.postOnly()) {
            ticket.postOnly();
        }
        Instant end = entry.endTime();
        if (end == null) {
            ticket.timeInForce(entry.timeInForce());
        } else {
            ticket.until(Nanos.of(end));
        }
    }

    private OptionalLong size(OrderEntry entry) {
        BigDecimal size = entry.size();
        if (size.signum() <= 0) {
            return OptionalLong.empty();
        }
        return entry.kind() == OrderKind.MARKET_BY_QUOTE
                ? units.budget(new Money(size, units.instrument().symbol().quote()))
                : units.lots(new Quantity(size));
    }

    private Answer.Refused wrongSize(OrderEntry entry) {
        boolean byQuote = entry.kind() == OrderKind.MARKET_BY_QUOTE;
        String size = entry.size().toPlainString();
        if (entry.size().signum() <= 0) {
            return new Answer.Refused(
                    byQuote ? "INVALID_QUOTE_SIZE_TOO_SMALL" : "INVALID_BASE_SIZE_TOO_SMALL",
                    "size must be above 0: " + size);
        }
        return byQuote
                ? new Answer.Refused(
                        "INVALID_QUOTE_SIZE_PRECISION", "quote_size has too many decimals: " + size)
                : new Answer.Refused(
                        "INVALID_SIZE_PRECISION",
                        "base_size must be a multiple of %s: %s"
                                .formatted(units.instrument().lotSize(), size));
    }

    private Answer.@Nullable Refused wrongPrice(OrderEntry entry) {
        if (isOffGrid(entry.limitPrice())) {
            return offGrid("INVALID_PRICE_PRECISION", "limit_price", entry.limitPrice());
        }
        return isOffGrid(entry.stopPrice())
                ? offGrid("INVALID_STOP_PRICE_PRECISION", "stop_price", entry.stopPrice())
                : null;
    }

    private boolean isOffGrid(@Nullable BigDecimal price) {
        return price != null && price.signum() > 0 && units.ticks(new Price(price)).isEmpty();
    }

    private Answer.Refused offGrid(String code, String field, @Nullable BigDecimal price) {
        return new Answer.Refused(
                code,
                "%s must be a multiple of %s: %s"
                        .formatted(field, units.instrument().tickSize(), price));
    }

    private static Answer.@Nullable Refused wrongEnd(OrderEntry entry, Instant now) {
        Instant end = entry.endTime();
        if (end == null) {
            return entry.timeInForce() == TimeInForce.GTD
                    ? new Answer.Refused(
                            "GTD_ORDERS_MUST_HAVE_END_TIME", "a GTD order needs an end_time")
                    : null;
        }
        return end.isAfter(now.plusNanos(MOST_YEARS_AHEAD_NANOS))
                ? new Answer.Refused(
                        "END_TIME_TOO_FAR_IN_FUTURE", "end_time must be within 366 days: " + end)
                : null;
    }

    /// Ticks of a price on the grid; 0 for none and for one that is not positive.
    private long ticks(@Nullable BigDecimal price) {
        return price == null || price.signum() <= 0
                ? 0
                : units.ticks(new Price(price)).orElseThrow();
    }
}
