// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.bars;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.Side;
import dev.tradewind.simulatorserver.desk.VenueDesk;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.BookedOrder;
import dev.tradewind.venue.simulator.SimulatedVenue;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The venue of bars as an exchange with one customer. It has no order book and no trades, takes limit
/// orders only, and changes none; its time is moved by its own desk. Safe from any thread.
public final class BarExchange implements Exchange {

    /// The one account.
    public static final Customer CUSTOMER = new Customer(1);

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private final VenueDesk desk;
    private final List<ExchangeListener> listeners = new CopyOnWriteArrayList<>();

    public BarExchange(VenueDesk desk) {
        this.desk = desk;
        desk.listen(this::tell);
    }

    private void tell(SimulatedVenue venue, List<OrderEvent> events) {
        events.stream()
                .map(BarExchange::subject)
                .flatMap(Optional::stream)
                .distinct()
                .map(venue::booked)
                .flatMap(Optional::stream)
                .map(booked -> BarOrders.told(booked, venue))
                .forEach(order -> listeners.forEach(each -> each.changed(CUSTOMER, order)));
    }

    private static Optional<ClientOrderId> subject(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Accepted accepted -> Optional.of(accepted.clientOrderId());
            case OrderEvent.Filled(Fill fill) -> Optional.of(fill.clientOrderId());
            case OrderEvent.Cancelled cancelled -> Optional.of(cancelled.clientOrderId());
            case OrderEvent.Expired expired -> Optional.of(expired.clientOrderId());
            case OrderEvent.TimeAdvanced _ -> Optional.empty();
        };
    }

    @Override
    public Model model() {
        return new Model(
                desk.market().kind(),
                desk.market().identity(),
                "own orders fill against the next bar, by the model of the venue");
    }

    @Override
    public Instant time() {
        return desk.hands().time();
    }

    @Override
    public void advance(Instant time) {
        throw new IllegalStateException("the venue's own desk moves its time, not to " + time);
    }

    @Override
    public Optional<Instant> next() {
        return Optional.empty();
    }

    @Override
    public void listen(ExchangeListener listener) {
        listeners.add(listener);
    }

    @Override
    public List<Listing> listings() {
        return instruments().stream()
                .map(each ->
                        new Listing(
                                each,
                                each.tradable() ? ProductStatus.ONLINE : ProductStatus.DISABLED))
                .toList();
    }

    private List<Instrument> instruments() {
        return desk.market().market().instruments();
    }

    @Override
    public List<BookRow> rows(Symbol symbol, Side side, int limit) {
        return List.of();
    }

    @Override
    public List<PublicTrade> trades(Symbol symbol, int limit) {
        return List.of();
    }

    /// Bars of the venue's own timeframe; it knows no others.
    @Override
    public List<Bar> candles(Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        return timeframe == desk.market().market().timeframe()
                ? desk.history(symbol, from, to)
                : List.of();
    }

    @Override
    public Customer open() {
        throw new IllegalStateException("the venue of bars has one customer");
    }

    @Override
    public void deposit(Customer customer, Asset asset, BigDecimal amount) {
        throw new IllegalStateException("the venue of bars takes its deposits from its settings");
    }

    @Override
    public List<VenueBalance> balances(Customer customer) {
        return desk.ask(SimulatedVenue::balances);
    }

    @Override
    public FeeRates feeRates(Customer customer) {
        return desk.ask(SimulatedVenue::feeRates);
    }

    @Override
    public BigDecimal trailingVolume(Customer customer) {
        Instant since = time().minus(THIRTY_DAYS);
        return executions(customer).stream()
                .filter(each -> each.time().isAfter(since))
                .map(each -> each.price().multiply(each.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Answer place(Customer customer, OrderEntry entry) {
        if (entry.kind() != OrderKind.LIMIT) {
            return new Answer.Refused(
                    "UNSUPPORTED_ORDER_CONFIGURATION", "the venue of bars takes limit orders only");
        }
        try {
            return switch (desk.submit(BarOrders.request(entry))) {
                case SubmitResult.Accepted(var id) -> new Answer.Taken(id.value());
                case SubmitResult.Rejected(String code, String reason) ->
                        new Answer.Refused(code, reason);
            };
        } catch (IllegalArgumentException wrong) {
            return new Answer.Refused("INVALID_REQUEST", String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public Optional<Answer.Refused> preview(Customer customer, OrderEntry entry) {
        return Optional.empty();
    }

    @Override
    public Answer cancel(Customer customer, String orderId) {
        Optional<BookedOrder> booked = find(orderId);
        if (booked.isEmpty()) {
            return new Answer.Refused("UNKNOWN_CANCEL_ORDER", "no order " + orderId);
        }
        return desk.cancel(booked.get().request().clientOrderId())
                ? new Answer.Taken(orderId)
                : new Answer.Refused("INVALID_CANCEL_REQUEST", orderId + " is not open");
    }

    @Override
    public Answer edit(Customer customer, OrderEdit edit) {
        return new Answer.Refused(
                "COMMANDER_REJECTED_EDIT_ORDER", "the venue of bars changes no order");
    }

    private Optional<BookedOrder> find(String orderId) {
        return desk.ask(venue -> venue.state().orders()).stream()
                .filter(each -> each.order().venueOrderId().value().equals(orderId))
                .findFirst();
    }

    @Override
    public Optional<CustomerOrder> order(Customer customer, String orderId) {
        return find(orderId).map(booked -> desk.ask(venue -> BarOrders.told(booked, venue)));
    }

    @Override
    public List<CustomerOrder> orders(Customer customer) {
        return desk.ask(venue ->
                venue.state().orders().reversed().stream()
                        .map(booked -> BarOrders.told(booked, venue))
                        .toList());
    }

    @Override
    public List<Execution> executions(Customer customer) {
        return desk.ask(venue -> venue.state().fills()).reversed().stream()
                .map(BarOrders::told)
                .toList();
    }

    @Override
    public List<Transfer> ledger(Customer customer, long after) {
        return desk.ask(venue -> venue.transfers(after));
    }

    @Override
    public void changeStatus(Symbol symbol, ProductStatus status) {
        throw new IllegalStateException("the products of the venue of bars stay as they are");
    }
}
