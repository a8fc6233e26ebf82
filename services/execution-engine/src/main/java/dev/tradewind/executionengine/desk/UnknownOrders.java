// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.resolution.Investigation;
import dev.tradewind.execution.resolution.ResolutionPolicy;
import dev.tradewind.execution.resolution.ResolutionStep;
import dev.tradewind.executionengine.venue.OrderSender;
import dev.tradewind.executionengine.venue.VenueEvidence;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.venue.VenueException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out what became of orders whose answer was lost, by evidence only. One thread at a time.
final class UnknownOrders {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownOrders.class);

    private final Mailbox<DeskBooks> books;
    private final TradingDesk desk;
    private final NewsIntake intake;
    private final OrderSender sender;
    private final VenueEvidence evidence;
    private final Cancellations cancellations;
    private final DeskAlarm alarm;
    private final ResolutionPolicy policy;
    private final InstantSource wallTime;
    private final Map<ClientOrderId, Investigation> investigations = new LinkedHashMap<>();

    /// The ways in which an order of unknown fate is looked into.
    record Means(
            OrderSender sender,
            VenueEvidence evidence,
            Cancellations cancellations,
            DeskAlarm alarm) {}

    UnknownOrders(
            Mailbox<DeskBooks> books,
            TradingDesk desk,
            Means means,
            ResolutionPolicy policy,
            InstantSource wallTime) {
        this.books = books;
        this.desk = desk;
        this.intake = new NewsIntake(books);
        this.sender = means.sender();
        this.evidence = means.evidence();
        this.cancellations = means.cancellations();
        this.alarm = means.alarm();
        this.policy = policy;
        this.wallTime = wallTime;
    }

    /// Makes the next step for every such order; a line for each that was resolved.
    synchronized List<String> sweep() {
        List<String> resolved = new ArrayList<>();
        List<TrackedOrder> open = books.ask(DeskBooks::ofOpenFate);
        for (TrackedOrder order : open) {
            resolve(order)
                    .filter(after -> after.state() != OrderState.UNKNOWN)
                    .ifPresent(after -> {
                        investigations.remove(after.clientOrderId());
                        cancellations.follow(after);
                        resolved.add(after.clientOrderId() + ": " + after.state());
                    });
        }
        books.ask(DeskBooks::takeStrays).forEach(cancellations::ask);
        return resolved;
    }

    private Optional<TrackedOrder> resolve(TrackedOrder order) {
        ClientOrderId id = order.clientOrderId();
        if (order.state() == OrderState.SENDING) {
            alarm.unanswered(order);
            intake.apply(List.of(new OrderUpdate.AnswerLost(id, "no answer was stored")));
        }
        Instant now = wallTime.instant();
        Investigation investigation = investigations.computeIfAbsent(id, each -> opened(each, now));
        if (!isStillWanted(order)) {
            investigation = investigation.withoutResubmission();
        }
        try {
            return step(order, policy.next(investigation, now), investigation);
        } catch (VenueException noEvidence) {
            LOG.atWarn()
                    .addKeyValue("order", id)
                    .addKeyValue("reason", noEvidence.getMessage())
                    .log("unknown_order_not_looked_up");
            return Optional.empty();
        }
    }

    private Optional<TrackedOrder> step(
            TrackedOrder order, ResolutionStep step, Investigation investigation) {
        return switch (step) {
            case ResolutionStep.Resubmit _ -> resubmit(order);
            case ResolutionStep.Query _ -> query(order, investigation);
            case ResolutionStep.ConcludeAbsent(String proof) ->
                    intake.apply(
                            List.of(new OrderUpdate.ProvenAbsent(order.clientOrderId(), proof)));
        };
    }

    private Optional<TrackedOrder> resubmit(TrackedOrder order) {
        OrderUpdate news = sender.sendAgain(order.intent().request());
        return news instanceof OrderUpdate.AnswerLost
                ? Optional.empty()
                : intake.apply(List.of(news));
    }

    private Optional<TrackedOrder> query(TrackedOrder order, Investigation investigation) {
        Optional<VenueEvidence.Found> found = evidence.about(order.intent().request());
        if (found.isEmpty()) {
            investigations.put(
                    order.clientOrderId(), investigation.scannedClean(wallTime.instant()));
            return Optional.empty();
        }
        if (!found.get().isAsSent()) {
            alarm.altered(order);
            desk.halt(
                    order.intent().request().symbol(),
                    "the venue has " + order.clientOrderId() + " with other terms");
        }
        return intake.apply(found.get().updates());
    }

    private Investigation opened(ClientOrderId id, Instant now) {
        return books.ask(state -> state.firstSentAt(id))
                .map(Investigation::ofLostAnswer)
                .orElseGet(() -> Investigation.afterRestart(now));
    }

    /// Whether what allowed the order still holds: it may then be sent again inside the window.
    private boolean isStillWanted(TrackedOrder order) {
        return books.ask(state -> {
            Grant grant = order.intent().command().grant();
            boolean isGranted = grant == null || !state.marketTime().isAfter(grant.expiresAt());
            boolean isHalted =
                    state.engine().halts().containsKey(order.intent().request().symbol());
            return isGranted && !isHalted && !order.isCancelWanted();
        });
    }
}
