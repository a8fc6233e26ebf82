// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.PriceProtection;
import dev.tradewind.venue.simulator.book.ProductStatus;
import dev.tradewind.venue.simulator.book.clearing.ClearedBook;
import dev.tradewind.venue.simulator.book.clearing.FeeTiers;
import dev.tradewind.venue.simulator.book.clearing.Ledger;
import dev.tradewind.venue.simulator.book.fast.FastOrderBook;
import dev.tradewind.venue.simulator.book.log.EventJournal;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.Interventions;
import dev.tradewind.venue.simulator.exchange.Listing;
import dev.tradewind.venue.simulator.exchange.OrderEdit;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.PublicTrade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An exchange with a real book for each product, one ledger and one table of fee tiers. What happens
/// in a book is told in the book's order; an order that changed is told once for each command, after
/// the trades. Owned by one thread.
public final class MatchingExchange implements Exchange {

    private static final int JOURNAL = 1 << 15;
    private static final List<String> MAJORS = List.of("BTC", "ETH");

    private final Model model;
    private final MarketFlow flow;
    private final Ledger ledger;
    private final FeeTiers fees;
    private final List<Asset> assets;
    private final Map<Symbol, ProductBook> products = new TreeMap<>();
    private final List<ProductDoor> doors = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private final CustomerDesk desk;
    private final Interventions interventions;
    private long now;
    private long lastOrder;

    private MatchingExchange(ExchangeSetup setup, MarketFlow flow, BookSource books) {
        this.model = setup.model();
        this.flow = flow;
        now = Nanos.of(setup.start());
        ledger = new Ledger(setup.instruments());
        fees = new FeeTiers(setup.fees());
        assets =
                setup.instruments().stream()
                        .map(Instrument::symbol)
                        .flatMap(each -> List.of(each.base(), each.quote()).stream())
                        .distinct()
                        .sorted()
                        .toList();
        desk = new CustomerDesk(listeners, new CounterRandom(setup.seed()), this::held);
        interventions = new HouseInterventions(this, ledger, desk);
        Participants participants = new Participants(ledger, assets);
        for (Instrument each : setup.instruments()) {
            ProductBook product =
                    product(each, setup.history().getOrDefault(each.symbol(), List.of()), books);
            products.put(each.symbol(), product);
            doors.add(new BookDoor(this, product, participants));
        }
    }

    /// Opens an exchange in whose books `flow` trades.
    public static MatchingExchange open(ExchangeSetup setup, MarketFlow flow) {
        return open(
                setup, flow, (_, protection, listener) -> new FastOrderBook(protection, listener));
    }

    /// Opens an exchange on books of another make.
    public static MatchingExchange open(ExchangeSetup setup, MarketFlow flow, BookSource books) {
        return new MatchingExchange(setup, flow, books);
    }

    private ProductBook product(Instrument instrument, List<Bar> history, BookSource books) {
        EventJournal journal = new EventJournal(JOURNAL);
        PriceProtection protection =
                MAJORS.contains(instrument.symbol().base().code())
                        ? PriceProtection.MAJOR
                        : PriceProtection.OTHER;
        ClearedBook book =
                new ClearedBook(
                        instrument,
                        ledger,
                        fees,
                        journal,
                        listener -> books.book(instrument, protection, listener));
        return new ProductBook(instrument, book, journal, history);
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Instant time() {
        return Nanos.instant(now);
    }

    /// The present time in nanoseconds since 1970.
    long nanos() {
        return now;
    }

    /// A number that no order has had.
    long nextOrder() {
        return ++lastOrder;
    }

    @Override
    public void advance(Instant time) {
        long end = Nanos.of(time);
        Checks.require(end >= now, "time", "must not be before " + time(), time);
        while (flow.next() <= end) {
            now = Math.max(now, flow.next());
            flow.act(doors);
        }
        now = end;
        for (ProductBook each : products.values()) {
            each.book().advance(end);
            tell(each);
        }
    }

    @Override
    public Optional<Instant> next() {
        return flow.next() == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(Nanos.instant(flow.next()));
    }

    @Override
    public void listen(ExchangeListener listener) {
        listeners.add(listener);
    }

    /// Tells what has happened in a book.
    void tell(ProductBook product) {
        desk.hear(product, product.news());
    }

    @Override
    public List<Listing> listings() {
        return products.values().stream().map(ProductBook::listing).toList();
    }

    @Override
    public List<BookRow> rows(Symbol symbol, Side side, int limit) {
        return product(symbol).rows(side, limit);
    }

    @Override
    public List<PublicTrade> trades(Symbol symbol, int limit) {
        return product(symbol).trades(limit);
    }

    @Override
    public List<Bar> candles(Symbol symbol, Timeframe timeframe, Instant from, Instant to) {
        return product(symbol).candles().bars(timeframe, from, to);
    }

    /// The book of a product, which the exchange must have.
    ProductBook product(Symbol symbol) {
        ProductBook product = products.get(symbol);
        if (product == null) {
            throw new IllegalArgumentException(
                    "symbol must be one of " + products.keySet() + ": " + symbol);
        }
        return product;
    }

    @Override
    public Customer open() {
        return desk.open(ledger.open());
    }

    @Override
    public void deposit(Customer customer, Asset asset, BigDecimal amount) {
        ledger.deposit(customer.number(), asset, amount);
        desk.deposited(customer, asset, amount, time());
    }

    @Override
    public List<VenueBalance> balances(Customer customer) {
        desk.require(customer);
        return assets.stream().map(each -> ledger.balance(customer.number(), each)).toList();
    }

    @Override
    public FeeRates feeRates(Customer customer) {
        desk.require(customer);
        return fees.rates(customer.number());
    }

    @Override
    public BigDecimal trailingVolume(Customer customer) {
        desk.require(customer);
        return fees.trailingVolume(customer.number());
    }

    @Override
    public Answer place(Customer customer, OrderEntry entry) {
        Optional<String> known = desk.orderIdOf(customer, entry.clientOrderId());
        if (known.isPresent()) {
            return new Answer.Taken(known.get());
        }
        ProductBook product = products.get(entry.symbol());
        if (product == null) {
            return unknownProduct(entry);
        }
        long number = nextOrder();
        Answer.Refused refusal = product.writer().refusal(entry, number, customer.number(), time());
        if (refusal != null) {
            return refusal;
        }
        product.book().advance(now);
        OrderRecord order = desk.opened(customer, number, feeRates(customer), placed(entry));
        product.book().place(product.writer().ticket(), now);
        tell(product);
        return desk.answerTo(order);
    }

    private OrderRecord.PlacedEntry placed(OrderEntry entry) {
        return new OrderRecord.PlacedEntry(entry, time());
    }

    private Answer.Refused unknownProduct(OrderEntry entry) {
        return new Answer.Refused(
                "INVALID_PRODUCT_ID", entry.symbol() + " is none of " + products.keySet());
    }

    @Override
    public Optional<Answer.Refused> preview(Customer customer, OrderEntry entry) {
        desk.require(customer);
        ProductBook product = products.get(entry.symbol());
        if (product == null) {
            return Optional.of(unknownProduct(entry));
        }
        Answer.Refused refusal =
                product.writer().refusal(entry, nextOrder(), customer.number(), time());
        return refusal != null
                ? Optional.of(refusal)
                : product.book()
                        .wouldRefuse(product.writer().ticket(), now)
                        .map(RefusalWords::refused);
    }

    @Override
    public Answer cancel(Customer customer, String orderId) {
        return desk.find(customer, orderId)
                .map(order -> CancelRules.refusal(order).orElseGet(() -> cancel(order)))
                .orElseGet(() -> new Answer.Refused("UNKNOWN_CANCEL_ORDER", "no order " + orderId));
    }

    private Answer cancel(OrderRecord order) {
        ProductBook product = product(order.entry().symbol());
        product.book().cancel(order.number(), order.customer().number(), now);
        tell(product);
        return desk.answerTo(order);
    }

    @Override
    public Answer edit(Customer customer, OrderEdit edit) {
        Optional<OrderRecord> found = desk.find(customer, edit.orderId());
        if (found.isEmpty()) {
            return new Answer.Refused("ORDER_NOT_FOUND", "no order " + edit.orderId());
        }
        OrderRecord order = found.get();
        ProductBook product = product(order.entry().symbol());
        EditWriter writer = new EditWriter(product.units());
        Answer.Refused refusal = writer.refusal(edit, order);
        if (refusal != null) {
            return refusal;
        }
        product.book().edit(writer.change(edit, order), now);
        tell(product);
        return desk.answerTo(order);
    }

    @Override
    public Optional<CustomerOrder> order(Customer customer, String orderId) {
        return desk.find(customer, orderId).map(desk::order);
    }

    private BigDecimal held(OrderRecord order) {
        return product(order.entry().symbol()).book().held(order.number());
    }

    @Override
    public List<CustomerOrder> orders(Customer customer) {
        return desk.orders(customer);
    }

    @Override
    public List<Execution> executions(Customer customer) {
        return desk.executions(customer);
    }

    @Override
    public List<Transfer> ledger(Customer customer, long after) {
        return desk.transfers(customer, after);
    }

    @Override
    public void changeStatus(Symbol symbol, ProductStatus status) {
        ProductBook product = product(symbol);
        product.book().changeStatus(status, now);
        tell(product);
        listeners.changed(product.listing());
    }

    @Override
    public Optional<Interventions> interventions() {
        return Optional.of(interventions);
    }

    /// What every account together, the outside included, has of an asset: always zero.
    BigDecimal sum(Asset asset) {
        return ledger.sum(asset);
    }
}
