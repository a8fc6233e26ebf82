// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import org.jspecify.annotations.Nullable;

/// What a book turns down at the door: the law that every implementation shares.
///
/// Source: Coinbase Advanced Trade fact sheet 2.8.
public final class EntryRules {

    private EntryRules() {}

    /// Why `book` turns `ticket` down at `time`, if it does.
    public static @Nullable RejectReason refusal(OrderTicket ticket, OrderBook book, long time) {
        RejectReason closed = closed(ticket, book.status());
        if (closed != null) {
            return closed;
        }
        RejectReason malformed = malformed(ticket, time);
        if (malformed != null) {
            return malformed;
        }
        return switch (ticket.kind()) {
            case LIMIT -> limit(ticket, book);
            case MARKET -> market(ticket, book);
            case MARKET_BY_QUOTE -> marketByQuote(ticket, book);
            case STOP_LIMIT -> stopLimit(ticket, book.lastPrice());
            case BRACKET -> bracket(ticket, book.lastPrice());
        };
    }

    private static @Nullable RejectReason closed(OrderTicket ticket, ProductStatus status) {
        return switch (status) {
            case ONLINE -> null;
            case LIMIT_ONLY -> unless(!isMarket(ticket), RejectReason.ORDER_ENTRY_DISABLED);
            case POST_ONLY ->
                    unless(
                            ticket.kind() == OrderKind.LIMIT && ticket.isPostOnly(),
                            RejectReason.ORDER_ENTRY_DISABLED);
            case AUCTION ->
                    unless(
                            !isMarket(ticket) && !isImmediate(ticket),
                            RejectReason.ORDER_ENTRY_DISABLED);
            case CANCEL_ONLY -> RejectReason.ORDER_ENTRY_DISABLED;
            case DISABLED -> RejectReason.TRADING_DISABLED;
            case DELISTED -> RejectReason.UNTRADABLE_PRODUCT;
        };
    }

    private static @Nullable RejectReason malformed(OrderTicket ticket, long time) {
        RejectReason size =
                ticket.kind() == OrderKind.MARKET_BY_QUOTE
                        ? budget(ticket.lots())
                        : size(ticket.lots());
        if (size != null) {
            return size;
        }
        if (ticket.price() > OrderBook.MAX_PRICE) {
            return RejectReason.INVALID_PRICE_TOO_LARGE;
        }
        return ticket.timeInForce() == TimeInForce.GTD ? endTime(ticket.expiresAt(), time) : null;
    }

    private static @Nullable RejectReason size(long lots) {
        if (lots <= 0) {
            return RejectReason.INVALID_BASE_SIZE_TOO_SMALL;
        }
        return unless(lots <= OrderBook.MAX_LOTS, RejectReason.INVALID_BASE_SIZE_TOO_LARGE);
    }

    private static @Nullable RejectReason budget(long budget) {
        if (budget <= 0) {
            return RejectReason.INVALID_QUOTE_SIZE_TOO_SMALL;
        }
        return unless(budget <= OrderBook.MAX_BUDGET, RejectReason.INVALID_QUOTE_SIZE_TOO_LARGE);
    }

    private static @Nullable RejectReason endTime(long expiresAt, long time) {
        if (expiresAt == 0) {
            return RejectReason.GTD_ORDERS_MUST_HAVE_END_TIME;
        }
        return unless(expiresAt > time, RejectReason.END_TIME_IS_IN_THE_PAST);
    }

    private static @Nullable RejectReason limit(OrderTicket ticket, OrderBook book) {
        if (ticket.price() <= 0) {
            return RejectReason.INVALID_LIMIT_PRICE;
        }
        return ticket.isPostOnly() ? postOnly(ticket, book) : null;
    }

    private static @Nullable RejectReason postOnly(OrderTicket ticket, OrderBook book) {
        if (ticket.timeInForce() == TimeInForce.FOK) {
            return RejectReason.POST_ONLY_NOT_ALLOWED_WITH_FOK;
        }
        if (ticket.timeInForce() == TimeInForce.IOC) {
            return RejectReason.UNSUPPORTED_ORDER_CONFIGURATION;
        }
        return unless(
                !book.isCrossing(ticket.side(), ticket.price()),
                RejectReason.INVALID_LIMIT_PRICE_POST_ONLY);
    }

    private static @Nullable RejectReason market(OrderTicket ticket, OrderBook book) {
        if (ticket.isPostOnly()) {
            return RejectReason.UNSUPPORTED_ORDER_CONFIGURATION;
        }
        long best = ticket.isBuy() ? book.bestAsk() : book.bestBid();
        return unless(best != 0, RejectReason.INVALID_NO_LIQUIDITY);
    }

    private static @Nullable RejectReason marketByQuote(OrderTicket ticket, OrderBook book) {
        return ticket.isBuy() ? market(ticket, book) : RejectReason.UNSUPPORTED_ORDER_CONFIGURATION;
    }

    private static @Nullable RejectReason stopLimit(OrderTicket ticket, long last) {
        RejectReason form = stopForm(ticket, last);
        if (form != null) {
            return form;
        }
        long stop = ticket.stopPrice();
        if (ticket.isBuy() && stop > ticket.price()) {
            return RejectReason.STOP_PRICE_ABOVE_LIMIT_PRICE;
        }
        if (!ticket.isBuy() && stop < ticket.price()) {
            return RejectReason.STOP_PRICE_BELOW_LIMIT_PRICE;
        }
        return ticket.isRising()
                ? unless(stop > last, RejectReason.STOP_PRICE_BELOW_LAST_TRADE_PRICE)
                : unless(stop < last, RejectReason.STOP_PRICE_ABOVE_LAST_TRADE_PRICE);
    }

    private static @Nullable RejectReason bracket(OrderTicket ticket, long last) {
        if (ticket.side() != Side.SELL) {
            return RejectReason.INVALID_BRACKET_ORDER_SIDE;
        }
        RejectReason form = stopForm(ticket, last);
        if (form != null) {
            return form;
        }
        if (ticket.price() <= ticket.stopPrice()) {
            return RejectReason.INVALID_BRACKET_PRICES;
        }
        if (ticket.price() <= last) {
            return RejectReason.INVALID_BRACKET_LIMIT_PRICE;
        }
        return unless(ticket.stopPrice() < last, RejectReason.INVALID_BRACKET_STOP_TRIGGER_PRICE);
    }

    private static @Nullable RejectReason stopForm(OrderTicket ticket, long last) {
        if (ticket.isPostOnly() || isImmediate(ticket)) {
            return RejectReason.UNSUPPORTED_ORDER_CONFIGURATION;
        }
        if (ticket.price() <= 0) {
            return RejectReason.INVALID_LIMIT_PRICE;
        }
        if (ticket.stopPrice() <= 0 || ticket.stopPrice() > OrderBook.MAX_PRICE) {
            return RejectReason.INVALID_STOP_PRICE;
        }
        return unless(last != 0, RejectReason.MISSING_MARKET_TRADE_DATA);
    }

    private static boolean isMarket(OrderTicket ticket) {
        return ticket.kind() == OrderKind.MARKET || ticket.kind() == OrderKind.MARKET_BY_QUOTE;
    }

    private static boolean isImmediate(OrderTicket ticket) {
        return ticket.timeInForce() == TimeInForce.IOC || ticket.timeInForce() == TimeInForce.FOK;
    }

    private static @Nullable RejectReason unless(boolean holds, RejectReason reason) {
        return holds ? null : reason;
    }
}
