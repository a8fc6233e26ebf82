// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.control;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Router;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.simulatorserver.exchange.desk.ExchangeDesk;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.Interventions;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// `/control/customers/{customer}`: what happens to a customer without its doing. The exchange's own
/// refusals are 422 with its code and words.
final class CustomerEndpoints {

    private static final String PATH = "/control/customers/{customer}";

    private final ExchangeDesk desk;

    private CustomerEndpoints(ExchangeDesk desk) {
        this.desk = desk;
    }

    /// An amount of an asset that comes or goes.
    record MoveMoney(String asset, BigDecimal amount) {}

    /// A limit order in the customer's name that is not of its making.
    record PlaceForeignOrder(
            String clientOrderId, Symbol symbol, Side side, BigDecimal price, BigDecimal size) {

        OrderEntry entry() {
            return new OrderEntry(
                    clientOrderId,
                    symbol,
                    side,
                    OrderKind.LIMIT,
                    TimeInForce.GTC,
                    size,
                    price,
                    null,
                    false,
                    false,
                    null);
        }
    }

    /// A quantity of an order to fill, in so many rows.
    record FillOrder(BigDecimal quantity, int pieces) {}

    /// The right price and quantity of an execution.
    record CorrectExecution(BigDecimal price, BigDecimal quantity) {}

    /// The exchange's no.
    record Refusal(String code, String message) {}

    static void publish(Router router, ExchangeDesk desk) {
        CustomerEndpoints endpoints = new CustomerEndpoints(desk);
        router.get(PATH + "/balances", request -> endpoints.list(request, Exchange::balances))
                .get(PATH + "/orders", request -> endpoints.list(request, Exchange::orders))
                .get(PATH + "/executions", request -> endpoints.list(request, Exchange::executions))
                .get(PATH + "/ledger", endpoints::ledger)
                .post(PATH + "/deposits", endpoints::deposit)
                .post(PATH + "/withdrawals", endpoints::withdraw)
                .post(PATH + "/orders", endpoints::place)
                .delete(PATH + "/orders/{order}", endpoints::cancel)
                .post(PATH + "/orders/{order}/fills", endpoints::fill)
                .post(PATH + "/executions/{entry}/reversal", endpoints::reverse)
                .post(PATH + "/executions/{entry}/correction", endpoints::correct);
    }

    private Customer customer(Request request) {
        return request.pathValue("customer", this::known);
    }

    private Customer known(String number) {
        Customer customer = new Customer(Integer.parseInt(number));
        List<?> _ = desk.ask(exchange -> exchange.balances(customer));
        return customer;
    }

    private Response list(Request request, BiFunction<Exchange, Customer, List<?>> what) {
        Customer customer = customer(request);
        return Response.json(desk.ask(exchange -> what.apply(exchange, customer)));
    }

    private Response ledger(Request request) {
        Customer customer = customer(request);
        long after = request.queryWithin("after", 0, 0, Long.MAX_VALUE);
        return Response.json(desk.ask(exchange -> exchange.ledger(customer, after)));
    }

    private Response deposit(Request request) {
        Customer customer = customer(request);
        MoveMoney money = request.body(MoveMoney.class);
        try {
            Asset asset = new Asset(money.asset());
            desk.tell(exchange -> exchange.deposit(customer, asset, money.amount()));
            return Response.noContent();
        } catch (IllegalArgumentException problem) {
            throw invalid("amount", problem);
        }
    }

    private Response withdraw(Request request) {
        Customer customer = customer(request);
        MoveMoney money = request.body(MoveMoney.class);
        try {
            Asset asset = new Asset(money.asset());
            return intervene(house -> house.withdraw(customer, asset, money.amount()));
        } catch (IllegalArgumentException problem) {
            throw invalid("amount", problem);
        }
    }

    private static ProblemException invalid(String field, IllegalArgumentException problem) {
        return ProblemException.ofField(
                ProblemCode.INVALID_VALUE, field, String.valueOf(problem.getMessage()));
    }

    private Response place(Request request) {
        Customer customer = customer(request);
        OrderEntry entry = request.body(PlaceForeignOrder.class).entry();
        return answer(desk.ask(exchange -> exchange.place(customer, entry)));
    }

    private Response cancel(Request request) {
        Customer customer = customer(request);
        String order = request.pathValue("order");
        return answer(desk.ask(exchange -> exchange.cancel(customer, order)));
    }

    private static Response answer(Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> Response.json(taken);
            case Answer.Refused refused -> refusal(refused);
        };
    }

    private Response fill(Request request) {
        Customer customer = customer(request);
        String order = request.pathValue("order");
        FillOrder fill = request.body(FillOrder.class);
        return intervene(house -> house.fill(customer, order, fill.quantity(), fill.pieces()));
    }

    private Response reverse(Request request) {
        Customer customer = customer(request);
        String entry = request.pathValue("entry");
        return intervene(house -> house.reverse(customer, entry));
    }

    private Response correct(Request request) {
        Customer customer = customer(request);
        String entry = request.pathValue("entry");
        CorrectExecution terms = request.body(CorrectExecution.class);
        return intervene(house -> house.correct(customer, entry, terms.price(), terms.quantity()));
    }

    @FunctionalInterface
    private interface Intervention {
        Optional<Answer.Refused> by(Interventions house);
    }

    private Response intervene(Intervention intervention) {
        return desk.ask(exchange -> intervention.by(house(exchange)))
                .map(CustomerEndpoints::refusal)
                .orElseGet(Response::noContent);
    }

    private static Interventions house(Exchange exchange) {
        return exchange.interventions()
                .orElseThrow(() ->
                        ProblemException.of(
                                ProblemCode.REFUSED, "this exchange cannot be intervened in"));
    }

    private static Response refusal(Answer.Refused refused) {
        return Response.json(422, new Refusal(refused.code(), refused.message()));
    }
}
