// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import dev.tradewind.execution.gate.ExecutionLimits;
import dev.tradewind.execution.gate.GrantCheck;
import dev.tradewind.execution.gate.LastHop;
import dev.tradewind.execution.gate.ReducingProof;
import dev.tradewind.execution.gate.Refusal;
import dev.tradewind.execution.gate.Refusal.Code;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantVerifier;
import dev.tradewind.model.sizing.OrderNormalizer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a command may become an order, and whether its order may be sent.
final class Admission {

    private static final Duration RECENT = Duration.ofMinutes(1);

    private final OrderRegister register;
    private final GrantCheck grants;
    private final ExecutionLimits limits;
    private final LastHop lastHop;

    Admission(
            OrderRegister register,
            GrantVerifier verifier,
            ExecutionLimits limits,
            LastHop lastHop) {
        this.register = register;
        this.grants = new GrantCheck(verifier);
        this.limits = limits;
        this.lastHop = lastHop;
    }

    /// Why the command may not be executed at `now`, empty if it may.
    Optional<Refusal> refusal(
            ExecuteCommand command,
            Optional<Instrument> instrument,
            @Nullable String halt,
            Instant now) {
        return staleRefusal(command, now)
                .or(() -> productRefusal(command, instrument, halt))
                .or(() ->
                        command.side() == Side.SELL
                                ? reductionRefusal(command)
                                : entryRefusal(command, now));
    }

    /// Why the planned order may not be sent, empty if it may.
    Optional<Refusal> orderRefusal(
            ExecuteCommand command, OrderRequest order, Instrument instrument) {
        if (!OrderNormalizer.isTradable(order.quantity(), order.limitPrice(), instrument)) {
            return refused(
                    Code.BELOW_MINIMUM,
                    "%s at %s is below the minimum of %s and %s"
                            .formatted(
                                    order.quantity(),
                                    order.limitPrice(),
                                    instrument.minQuantity(),
                                    instrument.minNotional()));
        }
        Grant grant = command.side() == Side.BUY ? command.grant() : null;
        return GrantCheck.priceRefusal(grant, order.limitPrice())
                .or(() -> lastHop.collarRefusal(order, command))
                .or(() -> selfCrossRefusal(order));
    }

    /// Own resting buys that a sale would trade against: they go first.
    List<ClientOrderId> cancelFirst(OrderRequest order) {
        return order.side() == Side.BUY
                ? List.of()
                : crossing(order).map(TrackedOrder::clientOrderId).toList();
    }

    private Optional<Refusal> staleRefusal(ExecuteCommand command, Instant now) {
        Duration age = Duration.between(command.asOf(), now);
        return age.compareTo(limits.maximumCommandAge()) <= 0
                ? Optional.empty()
                : refused(
                        Code.STALE_DECISION,
                        "decided %s ago, limit %s".formatted(age, limits.maximumCommandAge()));
    }

    private static Optional<Refusal> productRefusal(
            ExecuteCommand command, Optional<Instrument> instrument, @Nullable String halt) {
        Symbol symbol = command.symbol();
        if (instrument.isEmpty()) {
            return refused(Code.UNKNOWN_PRODUCT, "the venue has no " + symbol);
        }
        if (halt != null) {
            return refused(Code.PRODUCT_HALTED, symbol + " is halted: " + halt);
        }
        if (!instrument.get().tradable()) {
            return refused(Code.PRODUCT_NOT_TRADABLE, "the venue takes no orders in " + symbol);
        }
        BigDecimal lot = instrument.get().lotSize().value();
        return command.quantity().value().remainder(lot).signum() == 0
                ? Optional.empty()
                : refused(
                        Code.OFF_GRID,
                        command.quantity() + " is no multiple of the lot " + lot.toPlainString());
    }

    private Optional<Refusal> reductionRefusal(ExecuteCommand command) {
        Symbol symbol = command.symbol();
        return ReducingProof.refusal(command, register.held(symbol), register.selling(symbol));
    }

    private Optional<Refusal> entryRefusal(ExecuteCommand command, Instant now) {
        Grant grant = command.grant();
        boolean used = grant != null && register.isUsed(grant.grantId());
        Duration back =
                RECENT.compareTo(limits.duplicateWindow()) > 0 ? RECENT : limits.duplicateWindow();
        return grants.refusal(command, used, now)
                .or(() ->
                        lastHop.entryRefusal(
                                command,
                                register.live(),
                                register.madeAfter(now.minus(back)),
                                now));
    }

    private Optional<Refusal> selfCrossRefusal(OrderRequest order) {
        if (order.side() == Side.SELL) {
            return Optional.empty();
        }
        return crossing(order)
                .findFirst()
                .map(own ->
                        new Refusal(
                                Code.SELF_CROSS,
                                "a buy at %s would meet our own %s"
                                        .formatted(order.limitPrice(), own.clientOrderId())));
    }

    private Stream<TrackedOrder> crossing(OrderRequest order) {
        return register.live().stream()
                .filter(own -> own.side() != order.side())
                .filter(own -> own.intent().request().symbol().equals(order.symbol()))
                .filter(own -> meets(order, own.intent().request().limitPrice()));
    }

    private static boolean meets(OrderRequest order, Price opposite) {
        return order.side() == Side.BUY
                ? !order.limitPrice().isBelow(opposite)
                : !order.limitPrice().isAbove(opposite);
    }

    private static Optional<Refusal> refused(Code code, String reason) {
        return Optional.of(new Refusal(code, reason));
    }
}
