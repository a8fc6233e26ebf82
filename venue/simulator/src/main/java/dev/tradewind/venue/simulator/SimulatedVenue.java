// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.OrderFeed;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venue.simulator.account.Account;
import dev.tradewind.venue.simulator.account.Book;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.market.MarketInstant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An exchange that moves from bar to bar. Orders sent at instant t are matched against the bar
/// that opens at t, once it is told by [#advance]: first what has just arrived takes at the open,
/// in order of acceptance; then what rests fills if the bar trades through it; then what may not
/// rest is cancelled and what has reached its end expires. Everything happens at the close of the
/// bar: a venue of bars knows no finer time. An order that ends within a bar does not fill in it,
/// because the bar does not say when it traded.
///
/// Fees are price × quantity × rate in quote currency, exact; the rate is the one of the trailing
/// 30-day volume when the order was accepted. Owned by one thread; the feed never waits.
public final class SimulatedVenue implements OrderGateway, OrderFeed {

    private final VenueConfig config;
    private final OrderRules rules;
    private final Map<Symbol, Instrument> instruments = new TreeMap<>();
    private final Map<Symbol, Price> marks;
    private final Account account;
    private final OrderBooks books;
    private final EventLog events;
    private final TrailingVolume volume = new TrailingVolume();
    private Instant now;

    private SimulatedVenue(VenueConfig config, List<Instrument> instruments, VenueState state) {
        this.config = config;
        this.rules = new OrderRules(config.fills());
        instruments.forEach(each -> this.instruments.put(each.symbol(), each));
        this.marks = new TreeMap<>(state.marks());
        this.account = new Account(state.transfers());
        this.books = new OrderBooks(state.orders(), state.fills());
        this.events = new EventLog(state.lastEvent());
        this.now = state.now();
        state.fills().forEach(volume::add);
        books.open().forEach(each -> account.reserve(each.paidAsset(), reservation(each)));
    }

    /// A venue that opens at `start`, with the deposits of its configuration.
    public static SimulatedVenue open(
            VenueConfig config, List<Instrument> instruments, Instant start) {
        VenueState empty =
                new VenueState(start, 0, new TreeMap<>(), List.of(), List.of(), List.of());
        SimulatedVenue venue = new SimulatedVenue(config, instruments, empty);
        for (Money deposit : config.deposits()) {
            venue.account.move(
                    start,
                    deposit.currency(),
                    deposit.amount(),
                    Book.DEPOSITS,
                    Book.CUSTOMER,
                    "opening deposit");
        }
        return venue;
    }

    /// A venue that goes on from `state`.
    public static SimulatedVenue restore(
            VenueConfig config, List<Instrument> instruments, VenueState state) {
        return new SimulatedVenue(config, instruments, state);
    }

    /// Everything that [#restore] needs.
    public VenueState state() {
        return new VenueState(
                now, events.last(), marks, books.orders(), books.fills(), account.transfers(0));
    }

    /// The close of the last bar that was told.
    public Instant now() {
        return now;
    }

    /// The venue's ledger: every transfer with a number above `after`, oldest first.
    public List<Transfer> transfers(long after) {
        return account.transfers(after);
    }

    /// The order with this id and its rates.
    public Optional<BookedOrder> booked(ClientOrderId clientOrderId) {
        return books.find(clientOrderId);
    }

    /// Sets the price that a product had before the venue opened.
    public void mark(Symbol symbol, Price price) {
        marks.put(symbol, price);
    }

    @Override
    public SubmitResult submit(OrderRequest request) {
        Optional<BookedOrder> known = books.find(request.clientOrderId());
        if (known.isPresent()) {
            return new SubmitResult.Accepted(known.get().order().venueOrderId());
        }
        Instrument instrument = instruments.get(request.symbol());
        if (instrument == null) {
            return new SubmitResult.Rejected(
                    "INVALID_PRODUCT_ID", request.symbol() + " is none of " + instruments.keySet());
        }
        Optional<SubmitResult.Rejected> refusal =
                rules.refusal(request, instrument, marks.get(request.symbol()), now);
        return refusal.isPresent() ? refusal.get() : accept(request);
    }

    private SubmitResult accept(OrderRequest request) {
        VenueOrderId venueOrderId = new VenueOrderId("sim-" + (books.orderCount() + 1));
        VenueOrder order =
                new VenueOrder(venueOrderId, request, OrderState.OPEN, Quantity.ZERO, now);
        BookedOrder booked = new BookedOrder(order, feeRates());
        BigDecimal available = account.available(booked.paidAsset());
        if (reservation(booked).compareTo(available) > 0) {
            return new SubmitResult.Rejected(
                    "INSUFFICIENT_FUND",
                    "needs %s of %s, available %s"
                            .formatted(
                                    reservation(booked).toPlainString(),
                                    booked.paidAsset(),
                                    available.toPlainString()));
        }
        account.reserve(booked.paidAsset(), reservation(booked));
        books.put(booked);
        events.add(new OrderEvent.Accepted(request.clientOrderId(), venueOrderId, now));
        return new SubmitResult.Accepted(venueOrderId);
    }

    @Override
    public boolean cancel(ClientOrderId clientOrderId) {
        Optional<BookedOrder> open = books.find(clientOrderId).filter(BookedOrder::isOpen);
        open.ifPresent(booked -> cancel(booked, "cancelled on request"));
        return open.isPresent();
    }

    /// Moves to the next instant and matches every open order against its bars.
    public void advance(MarketInstant instant) {
        Checks.require(
                instant.closeTime().isAfter(now),
                "closeTime",
                "must be after " + now,
                instant.closeTime());
        Instant arrivedAt = now;
        now = instant.closeTime();
        Map<Symbol, BarMatcher> matchers = matchers(instant);
        for (BookedOrder booked : books.open()) {
            BarMatcher matcher = matchers.get(booked.request().symbol());
            if (matcher != null && booked.order().acceptedAt().equals(arrivedAt)) {
                matcher.onArrival(booked).ifPresent(match -> fill(booked, match));
            }
        }
        books.open().forEach(booked -> whileResting(booked, matchers));
        instant.bars().forEach(each -> marks.put(each.symbol(), each.bar().close()));
        events.add(new OrderEvent.TimeAdvanced(now));
    }

    private Map<Symbol, BarMatcher> matchers(MarketInstant instant) {
        Map<Symbol, BarMatcher> matchers = new LinkedHashMap<>();
        for (ClosedBar closed : instant.bars()) {
            Bar bar = closed.bar();
            Instrument instrument = instruments.get(closed.symbol());
            if (instrument != null) {
                matchers.put(closed.symbol(), new BarMatcher(bar, instrument, config.fills()));
            }
        }
        return matchers;
    }

    private void whileResting(BookedOrder booked, Map<Symbol, BarMatcher> matchers) {
        OrderRequest request = booked.request();
        if (request.timeInForce() == TimeInForce.IOC || request.timeInForce() == TimeInForce.FOK) {
            cancel(booked, "not filled within its limit and the bar's volume");
            return;
        }
        Instant end = request.expiresAt();
        BarMatcher matcher = matchers.get(request.symbol());
        if (matcher != null && (end == null || !end.isBefore(now))) {
            matcher.whileResting(booked).ifPresent(match -> fill(booked, match));
        }
        if (end != null && !end.isAfter(now)) {
            books.find(request.clientOrderId()).filter(BookedOrder::isOpen).ifPresent(this::expire);
        }
    }

    private void fill(BookedOrder booked, BarMatcher.Match match) {
        OrderRequest request = booked.request();
        Money notional = match.price().times(match.quantity(), request.symbol().quote());
        Fill fill =
                new Fill(
                        "sim-fill-" + (books.fillCount() + 1),
                        request.clientOrderId(),
                        booked.order().venueOrderId(),
                        request.symbol(),
                        request.side(),
                        match.price(),
                        match.quantity(),
                        notional.times(booked.rate(match.role())),
                        match.role(),
                        now);
        account.release(booked.paidAsset(), booked.reservation(match.quantity()));
        settle(fill);
        books.put(booked.filled(match.quantity()));
        books.add(fill);
        volume.add(fill);
        events.add(new OrderEvent.Filled(fill));
    }

    private void settle(Fill fill) {
        BigDecimal quantity = fill.quantity().value();
        BigDecimal notional = fill.notional().amount();
        Symbol symbol = fill.symbol();
        String reference = fill.entryId();
        switch (fill.side()) {
            case BUY -> {
                account.move(now, symbol.quote(), notional, Book.CUSTOMER, Book.MARKET, reference);
                account.move(now, symbol.base(), quantity, Book.MARKET, Book.CUSTOMER, reference);
            }
            case SELL -> {
                account.move(now, symbol.base(), quantity, Book.CUSTOMER, Book.MARKET, reference);
                account.move(now, symbol.quote(), notional, Book.MARKET, Book.CUSTOMER, reference);
            }
        }
        BigDecimal fee = fill.fee().amount();
        account.move(now, symbol.quote(), fee, Book.CUSTOMER, Book.FEES, reference);
    }

    private void cancel(BookedOrder booked, String reason) {
        end(booked, OrderState.CANCELLED);
        events.add(new OrderEvent.Cancelled(booked.request().clientOrderId(), reason, now));
    }

    private void expire(BookedOrder booked) {
        end(booked, OrderState.EXPIRED);
        events.add(new OrderEvent.Expired(booked.request().clientOrderId(), now));
    }

    private void end(BookedOrder booked, OrderState state) {
        account.release(booked.paidAsset(), reservation(booked));
        books.put(booked.ended(state));
    }

    private static BigDecimal reservation(BookedOrder booked) {
        return booked.reservation(booked.remaining());
    }

    @Override
    public Optional<VenueOrder> order(ClientOrderId clientOrderId) {
        return books.find(clientOrderId).map(BookedOrder::order);
    }

    @Override
    public List<VenueOrder> openOrders() {
        return books.open().stream().map(BookedOrder::order).toList();
    }

    @Override
    public List<Fill> fills(ClientOrderId clientOrderId) {
        return books.fills(clientOrderId);
    }

    @Override
    public List<VenueBalance> balances() {
        return account.balances();
    }

    @Override
    public FeeRates feeRates() {
        return config.fees().at(volume.at(now));
    }

    @Override
    public List<Numbered<OrderEvent>> orderEvents(long after, int limit, Duration wait) {
        return events.after(after, limit);
    }

    /// Drops the order events up to and including number `upTo`, once they are kept elsewhere.
    public void forgetEvents(long upTo) {
        events.forget(upTo);
    }
}
