// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.simulator.book.OrderKind;
import dev.tradewind.venue.simulator.exchange.Customer;
import dev.tradewind.venue.simulator.exchange.CustomerOrder;
import dev.tradewind.venue.simulator.exchange.Execution;
import dev.tradewind.venue.simulator.exchange.OrderEntry;
import dev.tradewind.venue.simulator.exchange.OrderStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer's order as the exchange writes it down. `number` is its name in the book.
final class OrderRecord {

    private final long number;
    private final Customer customer;
    private final String orderId;
    private final FeeRates rates;
    private final Instant createdAt;
    private final List<CustomerOrder.Edit> edits = new ArrayList<>();
    private OrderEntry entry;
    private OrderStanding standing = OrderStanding.OPEN;
    private Instant updatedAt;
    private BigDecimal filled = BigDecimal.ZERO;
    private BigDecimal elsewhere = BigDecimal.ZERO;
    private BigDecimal filledValue = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private int fills;
    private @Nullable Instant lastFillAt;
    private boolean triggered;
    private String endReason = "";

    OrderRecord(
            long number, Customer customer, String orderId, FeeRates rates, PlacedEntry placed) {
        this.number = number;
        this.customer = customer;
        this.orderId = orderId;
        this.rates = rates;
        this.entry = placed.entry();
        this.createdAt = placed.time();
        this.updatedAt = placed.time();
    }

    /// What was asked for, and when.
    record PlacedEntry(OrderEntry entry, Instant time) {}

    long number() {
        return number;
    }

    Customer customer() {
        return customer;
    }

    String orderId() {
        return orderId;
    }

    OrderEntry entry() {
        return entry;
    }

    OrderStanding standing() {
        return standing;
    }

    boolean isTriggered() {
        return triggered;
    }

    /// The fee rate of a trade in this role.
    BigDecimal rate(LiquidityRole role) {
        return role == LiquidityRole.MAKER ? rates.makerFraction() : rates.takerFraction();
    }

    void executed(Execution execution) {
        BigDecimal value = execution.price().multiply(execution.quantity());
        if (execution.kind() == Execution.Kind.REVERSAL) {
            filled = filled.subtract(execution.quantity());
            filledValue = filledValue.subtract(value);
            fees = fees.subtract(execution.fee());
            fills--;
        } else {
            filled = filled.add(execution.quantity());
            filledValue = filledValue.add(value);
            fees = fees.add(execution.fee());
            fills++;
            lastFillAt = execution.time();
        }
        updatedAt = execution.time();
    }

    /// The last execution did not happen in the book.
    void executedElsewhere(Execution execution) {
        BigDecimal quantity = execution.quantity();
        boolean back = execution.kind() == Execution.Kind.REVERSAL;
        elsewhere = back ? elsewhere.subtract(quantity) : elsewhere.add(quantity);
    }

    /// What is filled without the book knowing it; negative if the book knows of fills that were taken
    /// back.
    BigDecimal elsewhere() {
        return elsewhere;
    }

    /// Whether everything that was asked for is filled.
    boolean isSatisfied() {
        BigDecimal done = entry.kind() == OrderKind.MARKET_BY_QUOTE ? filledValue : filled;
        return done.compareTo(entry.size()) >= 0;
    }

    /// Something changed that its book knows better.
    void changed(Instant time) {
        updatedAt = time;
    }

    void trigger(Instant time) {
        triggered = true;
        updatedAt = time;
    }

    void edited(OrderEntry next, Instant time) {
        BigDecimal price = entry.limitPrice();
        if (price != null) {
            edits.add(new CustomerOrder.Edit(price, entry.size(), time));
        }
        entry = next;
        updatedAt = time;
    }

    void end(OrderStanding end, String reason, Instant time) {
        standing = end;
        endReason = reason;
        updatedAt = time;
    }

    /// The order as its owner sees it, with what its book holds for it.
    CustomerOrder order(BigDecimal hold) {
        return new CustomerOrder(
                orderId,
                entry,
                standing,
                createdAt,
                updatedAt,
                filled,
                filledValue,
                fees,
                fills,
                lastFillAt,
                hold,
                triggered,
                endReason,
                edits);
    }
}
