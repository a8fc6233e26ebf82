// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.gate;

import dev.tradewind.execution.gate.Refusal.Code;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.signal.Urgency;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The hard limits right before the venue, for orders that add exposure; in-flight orders count.
public final class LastHop {

    private final ExecutionLimits limits;

    public LastHop(ExecutionLimits limits) {
        this.limits = limits;
    }

    /// Why a new entry may not be sent at `now`, given every live order and the orders made lately.
    public Optional<Refusal> entryRefusal(
            ExecuteCommand entry, List<TrackedOrder> live, List<TrackedOrder> recent, Instant now) {
        return regimeRefusal(entry, now)
                .or(() -> unknownRefusal(entry, live))
                .or(() -> notionalRefusal(entry))
                .or(() -> countRefusal(entry, live))
                .or(() -> rateRefusal(recent, now))
                .or(() -> duplicateRefusal(entry, recent, now));
    }

    /// Why the price is too far from the mid the decision was made on; binds every order.
    public Optional<Refusal> collarRefusal(OrderRequest order, ExecuteCommand command) {
        BigDecimal mid = command.arrivalPrice().value();
        BigDecimal collar =
                order.postOnly()
                        ? limits.restingCollarFraction()
                        : limits.marketableCollarFraction();
        BigDecimal away = order.limitPrice().value().subtract(mid).abs();
        return away.compareTo(mid.multiply(collar)) <= 0
                ? Optional.empty()
                : refused(
                        Code.COLLAR_EXCEEDED,
                        "limit %s is more than %s from the mid %s"
                                .formatted(
                                        order.limitPrice(),
                                        collar.toPlainString(),
                                        command.arrivalPrice()));
    }

    private Optional<Refusal> regimeRefusal(ExecuteCommand entry, Instant now) {
        if (!entry.regime().allowsEntries()) {
            return refused(
                    Code.REGIME_BLOCKED,
                    "no entry while " + entry.symbol() + " is " + entry.regime());
        }
        Duration age = Duration.between(entry.regimeAsOf(), now);
        return age.compareTo(limits.maximumRegimeAge()) <= 0
                ? Optional.empty()
                : refused(
                        Code.REGIME_STALE,
                        "the regime is " + age + " old, limit " + limits.maximumRegimeAge());
    }

    private Optional<Refusal> unknownRefusal(ExecuteCommand entry, List<TrackedOrder> live) {
        List<TrackedOrder> unknown =
                live.stream().filter(order -> order.state() == OrderState.UNKNOWN).toList();
        if (unknown.size() >= limits.unknownOrdersThatHalt()) {
            return refused(
                    Code.UNKNOWN_ORDER_PENDING,
                    unknown.size() + " orders have an unknown fate: the account is halted");
        }
        return unknown.stream()
                .filter(order -> order.intent().request().symbol().equals(entry.symbol()))
                .findFirst()
                .map(order ->
                        new Refusal(
                                Code.UNKNOWN_ORDER_PENDING,
                                "the fate of " + order.clientOrderId() + " is unknown"));
    }

    private Optional<Refusal> notionalRefusal(ExecuteCommand entry) {
        Money notional = entry.arrivalPrice().times(entry.quantity(), entry.symbol().quote());
        Money ceiling =
                entry.urgency() == Urgency.IMMEDIATE
                        ? limits.marketableCeiling()
                        : limits.restingCeiling().max(limits.marketableCeiling());
        return notional.compareTo(ceiling) <= 0
                ? Optional.empty()
                : refused(Code.ORDER_NOTIONAL, "order of " + notional + ", limit " + ceiling);
    }

    private Optional<Refusal> countRefusal(ExecuteCommand entry, List<TrackedOrder> live) {
        long inProduct =
                live.stream()
                        .filter(order -> order.intent().request().symbol().equals(entry.symbol()))
                        .count();
        if (inProduct >= limits.openOrdersPerProduct()) {
            return refused(
                    Code.TOO_MANY_OPEN_ORDERS,
                    "%d orders are open in %s, limit %d"
                            .formatted(inProduct, entry.symbol(), limits.openOrdersPerProduct()));
        }
        return live.size() < limits.openOrdersPerAccount()
                ? Optional.empty()
                : refused(
                        Code.TOO_MANY_OPEN_ORDERS,
                        "%d orders are open, limit %d"
                                .formatted(live.size(), limits.openOrdersPerAccount()));
    }

    private Optional<Refusal> rateRefusal(List<TrackedOrder> recent, Instant now) {
        Instant minuteAgo = now.minus(Duration.ofMinutes(1));
        long count =
                recent.stream()
                        .filter(order -> order.intent().createdAt().isAfter(minuteAgo))
                        .count();
        return count < limits.ordersPerMinute()
                ? Optional.empty()
                : refused(
                        Code.ORDER_RATE,
                        "%d orders in a minute, limit %d"
                                .formatted(count, limits.ordersPerMinute()));
    }

    private Optional<Refusal> duplicateRefusal(
            ExecuteCommand entry, List<TrackedOrder> recent, Instant now) {
        Instant since = now.minus(limits.duplicateWindow());
        return recent.stream()
                .filter(order -> order.intent().createdAt().isAfter(since))
                .filter(order -> isSameWish(order.intent().command(), entry))
                .findFirst()
                .map(order ->
                        new Refusal(
                                Code.DUPLICATE_ORDER,
                                "the same wish was sent as %s within %s"
                                        .formatted(
                                                order.clientOrderId(), limits.duplicateWindow())));
    }

    private static boolean isSameWish(ExecuteCommand one, ExecuteCommand other) {
        return one.symbol().equals(other.symbol())
                && one.side() == other.side()
                && one.arrivalPrice().equals(other.arrivalPrice())
                && one.shares().equals(other.shares());
    }

    private static Optional<Refusal> refused(Code code, String reason) {
        return Optional.of(new Refusal(code, reason));
    }
}
