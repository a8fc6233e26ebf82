// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order with everything that is known of it. Immutable: each piece of news makes a new one.
///
/// `filled` is the sum of its fills, `taken` what each bot has of them, by position in the
/// command's shares. `cancelReason` is present from the moment we want it cancelled. `note` says
/// why it is where it is. `ignoredEvents` counts repetitions and steps backwards, `lateFills` fills
/// after the end.
public record TrackedOrder(
        OrderIntent intent,
        OrderState state,
        @Nullable VenueOrderId venueOrderId,
        Quantity filled,
        List<Quantity> taken,
        @Nullable String cancelReason,
        @Nullable String note,
        int ignoredEvents,
        int lateFills,
        Instant updatedAt) {

    public TrackedOrder {
        taken = List.copyOf(taken);
    }

    /// A durable intent whose sending begins.
    public static TrackedOrder sending(OrderIntent intent) {
        List<Quantity> nothing =
                intent.command().shares().stream().map(share -> Quantity.ZERO).toList();
        OrderState state =
                OrderLifecycle.next(OrderState.INTENT, LifecycleEvent.SENDING_BEGAN).state();
        return new TrackedOrder(
                intent, state, null, Quantity.ZERO, nothing, null, null, 0, 0, intent.createdAt());
    }

    public ClientOrderId clientOrderId() {
        return intent.clientOrderId();
    }

    public Side side() {
        return intent.request().side();
    }

    /// Whether it can still fill, as far as we know; UNKNOWN counts.
    public boolean isOpen() {
        return !state.isTerminal();
    }

    /// Whether more was filled than was ordered.
    public boolean isOverfilled() {
        return filled.compareTo(intent.request().quantity()) > 0;
    }

    /// What can still fill: nothing once the order is over.
    public Quantity remaining() {
        Quantity ordered = intent.request().quantity();
        return isOpen() && ordered.compareTo(filled) > 0 ? ordered.minus(filled) : Quantity.ZERO;
    }

    /// The parts of the bots in [#remaining], without empty ones.
    public List<BotShare> remainingShares() {
        List<BotShare> rest = new ArrayList<>();
        if (!isOpen()) {
            return rest;
        }
        List<BotShare> shares = intent.command().shares();
        for (int index = 0; index < shares.size(); index++) {
            BotShare share = shares.get(index);
            if (share.quantity().compareTo(taken.get(index)) > 0) {
                rest.add(new BotShare(share.bot(), share.quantity().minus(taken.get(index))));
            }
        }
        return rest;
    }

    /// Whether we want it cancelled and it may still be there.
    public boolean isCancelWanted() {
        return cancelReason != null && isOpen();
    }

    TrackedOrder in(OrderState next, @Nullable String why, Instant now) {
        OrderState exact =
                next == OrderState.OPEN && filled.isPositive() ? OrderState.PARTIAL : next;
        return new TrackedOrder(
                intent,
                exact,
                venueOrderId,
                filled,
                taken,
                cancelReason,
                why == null ? note : why,
                ignoredEvents,
                lateFills,
                now);
    }

    TrackedOrder named(VenueOrderId id) {
        return new TrackedOrder(
                intent,
                state,
                id,
                filled,
                taken,
                cancelReason,
                note,
                ignoredEvents,
                lateFills,
                updatedAt);
    }

    TrackedOrder wantingCancel(String reason) {
        return new TrackedOrder(
                intent,
                state,
                venueOrderId,
                filled,
                taken,
                reason,
                note,
                ignoredEvents,
                lateFills,
                updatedAt);
    }

    TrackedOrder counting(Transition.Kind kind) {
        return new TrackedOrder(
                intent,
                state,
                venueOrderId,
                filled,
                taken,
                cancelReason,
                note,
                ignoredEvents + (kind == Transition.Kind.IGNORED ? 1 : 0),
                lateFills + (kind == Transition.Kind.LATE_FILL ? 1 : 0),
                updatedAt);
    }

    TrackedOrder taking(Quantity quantity, List<Quantity> parts) {
        List<Quantity> sums = new ArrayList<>();
        for (int index = 0; index < taken.size(); index++) {
            sums.add(taken.get(index).plus(parts.get(index)));
        }
        return new TrackedOrder(
                intent,
                state,
                venueOrderId,
                filled.plus(quantity),
                sums,
                cancelReason,
                note,
                ignoredEvents,
                lateFills,
                updatedAt);
    }
}
