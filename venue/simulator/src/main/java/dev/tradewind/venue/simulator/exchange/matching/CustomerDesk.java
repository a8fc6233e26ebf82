// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.simulator.account.Transfer;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.RejectReason;
import dev.tradewind.venue.simulator.book.log.LoggedEvent;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.ExchangeListener;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps what customers may know of their own: orders, executions, movements of money. It learns all of
/// it from what happens in the books.
final class CustomerDesk {

    private static final RejectReason[] REASONS = RejectReason.values();
    private static final CancelReason[] ENDS = CancelReason.values();
    private static final Side[] SIDES = Side.values();

    private final ExchangeListener listener;
    private final Function<OrderRecord, BigDecimal> holds;
    private final IdSource orderIds;
    private final IdSource tradeIds;
    private final IdSource entryIds;
    private final OrderRecords orders = new OrderRecords();
    private final Map<Integer, Statement> statements = new TreeMap<>();
    private final Set<OrderRecord> touched = new LinkedHashSet<>();
    private @Nullable RejectReason refused;

    CustomerDesk(
            ExchangeListener listener,
            CounterRandom chance,
            Function<OrderRecord, BigDecimal> holds) {
        this.listener = listener;
        this.holds = holds;
        orderIds = new IdSource(chance, 1);
        tradeIds = new IdSource(chance, 2);
        entryIds = new IdSource(chance, 3);
    }

    Customer open(int number) {
        statements.put(number, new Statement());
        return new Customer(number);
    }

    void require(Customer customer) {
        Statement _ = statement(customer);
    }

    private Statement statement(Customer customer) {
        Statement statement = statements.get(customer.number());
        if (statement == null) {
            throw new IllegalArgumentException("customer must have an account: " + customer);
        }
        return statement;
    }

    void deposited(Customer customer, Asset asset, BigDecimal amount, Instant time) {
        statement(customer).deposit(asset, amount, time);
    }

    void withdrawn(Customer customer, Asset asset, BigDecimal amount, Instant time) {
        statement(customer).withdraw(asset, amount, time);
    }

    Optional<String> orderIdOf(Customer customer, String clientOrderId) {
        require(customer);
        return Optional.ofNullable(orders.findByClientId(customer, clientOrderId))
                .map(OrderRecord::orderId);
    }

    Optional<OrderRecord> find(Customer customer, String orderId) {
        require(customer);
        return Optional.ofNullable(orders.find(customer, orderId));
    }

    /// An order as its owner sees it.
    CustomerOrder order(OrderRecord order) {
        return order.order(holds.apply(order));
    }

    List<CustomerOrder> orders(Customer customer) {
        require(customer);
        return orders.of(customer).reversed().stream().map(this::order).toList();
    }

    List<Execution> executions(Customer customer) {
        return statement(customer).executions().reversed();
    }

    List<Transfer> transfers(Customer customer, long after) {
        return statement(customer).transfers(after);
    }

    /// Writes an order down before its book sees it.
    OrderRecord opened(
            Customer customer, long number, FeeRates rates, OrderRecord.PlacedEntry placed) {
        OrderRecord order = new OrderRecord(number, customer, orderIds.next(), rates, placed);
        orders.add(order);
        return order;
    }

    /// What the book said to the command that was last sent for this order.
    Answer answerTo(OrderRecord order) {
        RejectReason reason = refused;
        refused = null;
        return reason == null ? new Answer.Taken(order.orderId()) : RefusalWords.refused(reason);
    }

    /// Takes in what happened in a book, and tells it.
    void hear(ProductBook product, List<LoggedEvent> news) {
        for (LoggedEvent each : news) {
            switch (each.kind()) {
                case TRADED -> traded(product, each);
                case ACCEPTED, RESTED -> touch(each.order());
                case REJECTED -> rejected(each);
                case REFUSED -> refused(each);
                case TRIGGERED -> change(each, order -> order.trigger(time(each)));
                case DECREMENTED -> decremented(each);
                case EDITED -> change(each, order -> edited(order, product, each));
                case FILLED -> change(each, order -> end(order, OrderStanding.FILLED, "", each));
                case CANCELLED ->
                        change(
                                each,
                                order -> end(order, OrderStanding.CANCELLED, words(each), each));
                case EXPIRED ->
                        change(
                                each,
                                order -> end(order, OrderStanding.EXPIRED, "end time came", each));
            }
        }
        touched.forEach(each -> listener.changed(each.customer(), order(each)));
        touched.clear();
    }

    private void traded(ProductBook product, LoggedEvent event) {
        BigDecimal price = product.price(event.price());
        BigDecimal quantity = product.quantity(event.lots());
        Side makerSide = SIDES[(int) event.detail()];
        listener.traded(product.trade(price, quantity, makerSide, time(event)));
        OrderRecord maker = orders.numbered(event.order());
        OrderRecord taker = orders.numbered(event.other());
        if (maker == null && taker == null) {
            return;
        }
        Deal deal = new Deal(tradeIds.next(), price, quantity, time(event));
        if (maker != null) {
            execute(maker, deal, LiquidityRole.MAKER);
        }
        if (taker != null) {
            execute(taker, deal, LiquidityRole.TAKER);
        }
    }

    private record Deal(String tradeId, BigDecimal price, BigDecimal quantity, Instant time) {}

    private void execute(OrderRecord order, Deal deal, LiquidityRole role) {
        book(order, List.of(execution(order, Execution.Kind.FILL, deal, role)));
    }

    private Execution execution(
            OrderRecord order, Execution.Kind kind, Deal deal, LiquidityRole role) {
        return new Execution(
                entryIds.next(),
                deal.tradeId(),
                order.orderId(),
                kind,
                order.entry().symbol(),
                order.entry().side(),
                deal.price(),
                deal.quantity(),
                deal.price().multiply(deal.quantity()).multiply(order.rate(role)),
                role,
                deal.time());
    }

    private void book(OrderRecord order, List<Execution> rows) {
        rows.forEach(order::executed);
        statement(order.customer()).book(rows);
        boolean _ = touched.add(order);
    }

    /// Books executions that did not happen in the book.
    void bookElsewhere(OrderRecord order, List<Execution> rows) {
        book(order, rows);
        rows.forEach(order::executedElsewhere);
    }

    /// A fill that did not happen in the book.
    Execution filledElsewhere(
            OrderRecord order, BigDecimal price, BigDecimal quantity, Instant time) {
        Deal deal = new Deal(tradeIds.next(), price, quantity, time);
        return execution(order, Execution.Kind.FILL, deal, LiquidityRole.MAKER);
    }

    /// The row that takes another back.
    Execution reversal(Execution of, Instant time) {
        return new Execution(
                entryIds.next(),
                of.tradeId(),
                of.orderId(),
                Execution.Kind.REVERSAL,
                of.symbol(),
                of.side(),
                of.price(),
                of.quantity(),
                of.fee(),
                of.role(),
                time);
    }

    /// The row that comes in the place of another, with the price and quantity of `terms`.
    Execution correction(OrderRecord order, Execution of, BookRow terms, Instant time) {
        Deal deal = new Deal(of.tradeId(), terms.price(), terms.quantity(), time);
        return execution(order, Execution.Kind.CORRECTION, deal, of.role());
    }

    private void rejected(LoggedEvent event) {
        OrderRecord order = orders.numbered(event.order());
        if (order != null) {
            refused = REASONS[(int) event.detail()];
            orders.remove(order);
        }
    }

    private void refused(LoggedEvent event) {
        if (orders.numbered(event.order()) != null) {
            refused = REASONS[(int) event.detail()];
        }
    }

    private void decremented(LoggedEvent event) {
        change(event, order -> order.changed(time(event)));
        OrderRecord taker = orders.numbered(event.other());
        if (taker != null) {
            taker.changed(time(event));
            boolean _ = touched.add(taker);
        }
    }

    private static void edited(OrderRecord order, ProductBook product, LoggedEvent event) {
        order.edited(
                order.entry()
                        .edited(
                                product.price(event.price()),
                                product.quantity(event.lots()).add(order.elsewhere())),
                time(event));
    }

    private static void end(
            OrderRecord order, OrderStanding standing, String reason, LoggedEvent event) {
        order.end(standing, reason, time(event));
    }

    private static String words(LoggedEvent event) {
        return ENDS[(int) event.detail()].name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @FunctionalInterface
    private interface Change {
        void of(OrderRecord order);
    }

    private void change(LoggedEvent event, Change change) {
        OrderRecord order = orders.numbered(event.order());
        if (order != null) {
            change.of(order);
            boolean _ = touched.add(order);
        }
    }

    private void touch(long number) {
        OrderRecord order = orders.numbered(number);
        if (order != null) {
            boolean _ = touched.add(order);
        }
    }

    private static Instant time(LoggedEvent event) {
        return Nanos.instant(event.time());
    }
}
