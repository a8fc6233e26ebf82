// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Fill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one piece of news made of an order: the order after it, the fill it booked if it was one,
/// and how the news was taken.
public record AppliedUpdate(TrackedOrder order, @Nullable BookedFill fill, Transition.Kind kind) {

    /// Applies `update` to `order` at `now` (market time). The caller sees to it that no fill is
    /// given twice.
    public static AppliedUpdate of(
            TrackedOrder order, OrderUpdate update, Quantity lotSize, Instant now) {
        return switch (update) {
            case OrderUpdate.Accepted accepted ->
                    move(order.named(accepted.venueOrderId()), LifecycleEvent.ACCEPTED, null, now);
            case OrderUpdate.Rejected(var _, String code, String reason) ->
                    move(order, LifecycleEvent.REJECTED, code + ": " + reason, now);
            case OrderUpdate.NotSent(var _, String reason) ->
                    move(order, LifecycleEvent.NOT_SENT, reason, now);
            case OrderUpdate.AnswerLost(var _, String reason) ->
                    move(order, LifecycleEvent.ANSWER_LOST, reason, now);
            case OrderUpdate.Filled(Fill fill) -> book(order, fill, lotSize, now);
            case OrderUpdate.CancelRequested(var _, String reason) ->
                    move(order.wantingCancel(reason), LifecycleEvent.CANCEL_REQUESTED, null, now);
            case OrderUpdate.CancelRefused(var _, String reason) ->
                    move(order, LifecycleEvent.CANCEL_REFUSED, reason, now);
            case OrderUpdate.Cancelled(var _, String reason) ->
                    move(order, LifecycleEvent.CANCELLED, reason, now);
            case OrderUpdate.Expired _ -> move(order, LifecycleEvent.EXPIRED, null, now);
            case OrderUpdate.FailedAtVenue(var _, String reason) ->
                    move(order, LifecycleEvent.FAILED_AT_VENUE, reason, now);
            case OrderUpdate.ProvenAbsent(var _, String evidence) ->
                    move(order, LifecycleEvent.PROVEN_ABSENT, evidence, now);
        };
    }

    private static AppliedUpdate move(
            TrackedOrder order, LifecycleEvent event, @Nullable String why, Instant now) {
        Transition transition = OrderLifecycle.next(order.state(), event);
        TrackedOrder counted = order.counting(transition.kind());
        return new AppliedUpdate(
                transition.kind() == Transition.Kind.MOVED
                        ? counted.in(transition.state(), why, now)
                        : counted,
                null,
                transition.kind());
    }

    private static AppliedUpdate book(
            TrackedOrder order, Fill fill, Quantity lotSize, Instant now) {
        List<BotShare> shares = order.intent().command().shares();
        List<Quantity> parts = FillSplitter.split(fill.quantity(), shares, order.taken(), lotSize);
        TrackedOrder filled = order.named(fill.venueOrderId()).taking(fill.quantity(), parts);
        boolean whole = filled.filled().compareTo(order.intent().request().quantity()) >= 0;
        AppliedUpdate moved =
                move(
                        filled,
                        whole ? LifecycleEvent.FULLY_FILLED : LifecycleEvent.PARTLY_FILLED,
                        null,
                        now);
        boolean late = moved.kind() == Transition.Kind.LATE_FILL;
        return new AppliedUpdate(
                moved.order(), new BookedFill(fill, named(shares, parts), late), moved.kind());
    }

    private static List<BotShare> named(List<BotShare> shares, List<Quantity> parts) {
        List<BotShare> named = new ArrayList<>();
        for (int index = 0; index < shares.size(); index++) {
            if (parts.get(index).isPositive()) {
                named.add(new BotShare(shares.get(index).bot(), parts.get(index)));
            }
        }
        return named;
    }
}
