// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.clearing.Ledger;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.BookRow;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.Interventions;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Interventions at the exchange's own ledger and books.
final class HouseInterventions implements Interventions {

    private final MatchingExchange exchange;
    private final Ledger ledger;
    private final CustomerDesk desk;

    HouseInterventions(MatchingExchange exchange, Ledger ledger, CustomerDesk desk) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.desk = desk;
    }

    /// Lots of an order to fill at a price, in so many rows.
    private record Filling(
            OrderRecord order, ProductBook product, BigDecimal price, long lots, int pieces) {

        /// Lots of the piece with this number; the first ones get what does not divide.
        long piece(int number) {
            return lots / pieces + (number < lots % pieces ? 1 : 0);
        }
    }

    @Override
    public Optional<Answer.Refused> fill(
            Customer customer, String orderId, BigDecimal quantity, int pieces) {
        Optional<OrderRecord> found = desk.find(customer, orderId);
        if (found.isEmpty()) {
            return refused("UNKNOWN_ORDER", "no order " + orderId);
        }
        OrderRecord order = found.get();
        ProductBook product = exchange.product(order.entry().symbol());
        long lots = lots(product, quantity);
        if (lots == 0 || pieces < 1 || pieces > lots) {
            return refused(
                    "INVALID_SIZE_PRECISION",
                    "quantity must be a positive multiple of %s with a lot for each of %d pieces: %s"
                            .formatted(product.instrument().lotSize(), pieces, quantity));
        }
        BigDecimal price = price(order, product);
        if (price == null) {
            return refused("MISSING_MARKET_TRADE_DATA", "the order has no price to fill at");
        }
        return fill(new Filling(order, product, price, lots, pieces));
    }

    /// The limit of an order; once a market order has ended, the last price.
    private static @Nullable BigDecimal price(OrderRecord order, ProductBook product) {
        BigDecimal limit = order.entry().limitPrice();
        long last = product.book().lastPrice();
        if (limit != null) {
            return limit;
        }
        return last == 0 || order.standing() == OrderStanding.OPEN ? null : product.price(last);
    }

    private Optional<Answer.Refused> fill(Filling filling) {
        ProductBook product = filling.product();
        pass(product);
        OrderRecord order = filling.order();
        long beyond = filling.lots() - product.book().left(order.number());
        if (beyond > 0 && !canPay(order, filling.price(), product.quantity(beyond))) {
            return refused(
                    "INSUFFICIENT_FUND",
                    "%s beyond what is open cannot be paid".formatted(product.quantity(beyond)));
        }
        for (int piece = 0; piece < filling.pieces(); piece++) {
            fillPiece(filling, filling.piece(piece));
        }
        return Optional.empty();
    }

    private boolean canPay(OrderRecord order, BigDecimal price, BigDecimal quantity) {
        Side side = order.entry().side();
        BigDecimal value = price.multiply(quantity);
        return side == Side.SELL
                ? available(order.customer(), order.entry().symbol().base(), quantity)
                : available(
                        order.customer(),
                        order.entry().symbol().quote(),
                        value.add(value.multiply(order.rate(LiquidityRole.MAKER))));
    }

    private void fillPiece(Filling filling, long lots) {
        OrderRecord order = filling.order();
        ProductBook product = filling.product();
        long resting = Math.min(lots, product.book().left(order.number()));
        if (resting > 0) {
            product.book().reduce(order.number(), resting, exchange.nanos());
        }
        Instant time = exchange.time();
        Execution row = desk.filledElsewhere(order, filling.price(), product.quantity(lots), time);
        book(order, List.of(row));
        if (order.standing() != OrderStanding.OPEN && order.isSatisfied()) {
            order.end(OrderStanding.FILLED, "", time);
        }
        exchange.tell(product);
    }

    private void book(OrderRecord order, List<Execution> rows) {
        Movement.of(rows).forEach(each -> each.post(ledger, order.customer().number()));
        desk.bookElsewhere(order, rows);
    }

    @Override
    public Optional<Answer.Refused> reverse(Customer customer, String entryId) {
        return standing(customer, entryId)
                .map(row -> replace(customer, List.of(desk.reversal(row, exchange.time()))))
                .orElseGet(() -> unknownRow(entryId));
    }

    @Override
    public Optional<Answer.Refused> correct(
            Customer customer, String entryId, BigDecimal price, BigDecimal quantity) {
        Optional<Execution> row = standing(customer, entryId);
        if (row.isEmpty()) {
            return unknownRow(entryId);
        }
        ProductBook product = exchange.product(row.get().symbol());
        if (!isOnGrid(product, price)) {
            return refused(
                    "INVALID_PRICE_PRECISION",
                    "price must be a positive multiple of %s: %s"
                            .formatted(product.instrument().tickSize(), price));
        }
        if (lots(product, quantity) == 0) {
            return refused(
                    "INVALID_SIZE_PRECISION",
                    "quantity must be a positive multiple of %s: %s"
                            .formatted(product.instrument().lotSize(), quantity));
        }
        Instant time = exchange.time();
        OrderRecord order = desk.find(customer, row.get().orderId()).orElseThrow();
        BookRow terms = new BookRow(price, quantity);
        return replace(
                customer,
                List.of(
                        desk.reversal(row.get(), time),
                        desk.correction(order, row.get(), terms, time)));
    }

    /// The row with this id if it still stands: it is the newest of its trade, and no reversal.
    private Optional<Execution> standing(Customer customer, String entryId) {
        List<Execution> newestFirst = desk.executions(customer);
        return newestFirst.stream()
                .filter(each -> each.entryId().equals(entryId))
                .filter(each -> each.kind() != Execution.Kind.REVERSAL)
                .filter(each -> newestOf(newestFirst, each.tradeId()).equals(each))
                .findFirst();
    }

    private static Execution newestOf(List<Execution> newestFirst, String tradeId) {
        return newestFirst.stream()
                .filter(each -> each.tradeId().equals(tradeId))
                .findFirst()
                .orElseThrow();
    }

    /// Books rows of one order, if the customer has what they take.
    private Optional<Answer.Refused> replace(Customer customer, List<Execution> rows) {
        Execution first = rows.getFirst();
        ProductBook product = exchange.product(first.symbol());
        pass(product);
        Map<Asset, BigDecimal> changes = new TreeMap<>();
        Movement.of(rows)
                .forEach(each -> changes.merge(each.asset(), each.change(), BigDecimal::add));
        for (Map.Entry<Asset, BigDecimal> each : changes.entrySet()) {
            if (!available(customer, each.getKey(), each.getValue().negate())) {
                return refused(
                        "INSUFFICIENT_FUND",
                        "available %s must be at least %s"
                                .formatted(each.getKey(), each.getValue().negate()));
            }
        }
        book(desk.find(customer, first.orderId()).orElseThrow(), rows);
        exchange.tell(product);
        return Optional.empty();
    }

    @Override
    public Optional<Answer.Refused> withdraw(Customer customer, Asset asset, BigDecimal amount) {
        desk.require(customer);
        if (amount.signum() <= 0 || !available(customer, asset, amount)) {
            return refused(
                    "INSUFFICIENT_FUND",
                    "amount must be above 0 and at most %s: %s"
                            .formatted(
                                    ledger.balance(customer.number(), asset).available(), amount));
        }
        ledger.move(customer.number(), Ledger.OUTSIDE, asset, amount);
        desk.withdrawn(customer, asset, amount, exchange.time());
        return Optional.empty();
    }

    /// Lets happen first what is due in the book.
    private void pass(ProductBook product) {
        product.book().advance(exchange.nanos());
        exchange.tell(product);
    }

    private boolean available(Customer customer, Asset asset, BigDecimal amount) {
        return ledger.balance(customer.number(), asset).available().compareTo(amount) >= 0;
    }

    /// Lots of a quantity; 0 if it is not a positive number of them.
    private static long lots(ProductBook product, BigDecimal quantity) {
        return quantity.signum() <= 0 ? 0 : product.units().lots(new Quantity(quantity)).orElse(0);
    }

    private static boolean isOnGrid(ProductBook product, BigDecimal price) {
        return price.signum() > 0 && product.units().ticks(new Price(price)).isPresent();
    }

    private static Optional<Answer.Refused> unknownRow(String entryId) {
        return refused("UNKNOWN_EXECUTION", "no execution that stands has the id " + entryId);
    }

    private static Optional<Answer.Refused> refused(String code, String message) {
        return Optional.of(new Answer.Refused(code, message));
    }
}
