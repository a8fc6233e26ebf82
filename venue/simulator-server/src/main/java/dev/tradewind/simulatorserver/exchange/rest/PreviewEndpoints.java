// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.simulatorserver.exchange.wire.Text;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an order or an edit would cost, and why it would be refused.
///
/// Source: Coinbase Advanced Trade fact sheet 2.9 and 2.11.
final class PreviewEndpoints {

    private final ExchangeDesk desk;

    private PreviewEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    static void publish(Router router, Gate gate, ExchangeDesk desk) {
        PreviewEndpoints endpoints = new PreviewEndpoints(desk);
        router.post(
                        Paths.BROKERAGE + "/orders/preview",
                        gate.with(Permission.VIEW, endpoints::order))
                .post(
                        Paths.BROKERAGE + "/orders/edit_preview",
                        gate.with(Permission.VIEW, endpoints::edit));
    }

    private Response order(Request request, Caller caller) {
        Optional<OrderEntry> entry = EntryReader.read(Body.of(request), "preview");
        if (entry.isEmpty()) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.putArray("errs").add("PREVIEW_INVALID_ORDER_CONFIG");
            return Replies.json(out);
        }
        return desk.ask(exchange -> Replies.json(preview(exchange, caller, entry.get())));
    }

    private static ObjectNode preview(Exchange exchange, Caller caller, OrderEntry entry) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode errors = out.putArray("errs");
        exchange.preview(caller.customer(), entry)
                .map(Answer.Refused::code)
                .map(code -> "PREVIEW_" + code)
                .ifPresent(errors::add);
        out.putArray("warning");
        boolean isKnown =
                exchange.listings().stream()
                        .anyMatch(each -> each.instrument().symbol().equals(entry.symbol()));
        if (isKnown) {
            cost(out, exchange, caller, entry);
        }
        out.put("is_max", false);
        out.put("order_margin_total", "0");
        out.put("leverage", "");
        out.put("long_leverage", "");
        out.put("short_leverage", "");
        out.put("slippage", "0");
        byte[] seed = entry.toString().getBytes(StandardCharsets.UTF_8);
        out.put("preview_id", UUID.nameUUIDFromBytes(seed).toString());
        return out;
    }

    private static void cost(ObjectNode out, Exchange exchange, Caller caller, OrderEntry entry) {
        BigDecimal bid = best(exchange, entry, Side.BUY);
        BigDecimal ask = best(exchange, entry, Side.SELL);
        BigDecimal limit = entry.limitPrice();
        BigDecimal price = limit == null ? entry.side() == Side.BUY ? ask : bid : limit;
        BigDecimal rate = exchange.feeRates(caller.customer()).takerFraction();
        boolean isByQuote = entry.kind() == OrderKind.MARKET_BY_QUOTE;
        BigDecimal value =
                isByQuote
                        ? entry.size().divide(BigDecimal.ONE.add(rate), MathContext.DECIMAL64)
                        : entry.size().multiply(price);
        BigDecimal base =
                isByQuote && price.signum() > 0
                        ? value.divide(price, MathContext.DECIMAL64)
                        : entry.size();
        BigDecimal fee = value.multiply(rate, MathContext.DECIMAL64);
        out.put("order_total", Text.of(value.add(fee)));
        out.put("commission_total", Text.of(fee));
        out.put("quote_size", Text.of(value));
        out.put("base_size", Text.of(base));
        out.put("best_bid", Text.of(bid));
        out.put("best_ask", Text.of(ask));
        out.put("est_average_filled_price", Text.of(price));
    }

    private static BigDecimal best(Exchange exchange, OrderEntry entry, Side side) {
        List<BookRow> rows = exchange.rows(entry.symbol(), side, 1);
        return rows.isEmpty() ? BigDecimal.ZERO : rows.getFirst().price();
    }

    private Response edit(Request request, Caller caller) {
        OrderEdit edit = OrderEndpoints.edit(Body.of(request));
        return desk.ask(exchange -> {
            CustomerOrder order =
                    exchange.order(caller.customer(), edit.orderId())
                            .orElseThrow(RestRefusal::unknownOrder);
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.putArray("errors");
            out.put("slippage", "0");
            cost(out, exchange, caller, order.entry().edited(edit.price(), edit.size()));
            out.put("average_filled_price", "0");
            return Replies.json(out);
        });
    }
}
