// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.ExecutionEngine;
import dev.tradewind.execution.VenueTerms;
import dev.tradewind.execution.planner.SpreadModel;
import dev.tradewind.executionengine.config.VenueSettings;
import dev.tradewind.executionengine.store.ExecutionStore;
import dev.tradewind.executionengine.venue.OrderSender;
import dev.tradewind.executionengine.venue.VenueEvidence;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.serviceapi.execution.ReconciliationTrigger;
import dev.tradewind.venue.VenueException;
import dev.tradewind.venueconnection.TradingAccess;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk with everything that works for it, and its background work: opening, listening to the
/// venue, looking into orders of open fate, and comparing with the venue.
public record ExecutionOffice(TradingDesk desk, Cancellations cancellations, Opening opening) {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionOffice.class);
    private static final int MAILBOX_CAPACITY = 1_000;

    /// How to deal with the venue, and the spreads to assume of it.
    public record Rules(VenueSettings settings, SpreadModel spreads) {}

    /// Puts the desk together in `context` and starts its work.
    ///
    /// @param engine makes an empty engine that knows the terms given
    public static ExecutionOffice open(
            ServiceContext context,
            TradingAccess venue,
            Rules rules,
            Function<VenueTerms, ExecutionEngine> engine) {
        Terms terms = new Terms(venue, rules.spreads());
        ExecutionStore store = new ExecutionStore(context.tablePrefix());
        DeskAlarm alarm = new DeskAlarm(context.metrics());
        DeskBooks state =
                new DeskBooks(
                        new DeskBooks.Shelf(context.database(), store, context.feed()),
                        alarm,
                        context.time(),
                        () -> engine.apply(terms.none()));
        Mailbox<DeskBooks> books = new Mailbox<>("execution", state, MAILBOX_CAPACITY);
        context.onStop(books);
        OrderSender sender =
                new OrderSender(venue.orders(), rules.settings().sendWindow(), context.time());
        Cancellations cancellations =
                new Cancellations(venue.orders(), books, new NewsIntake(books), context.time());
        TradingDesk desk = new TradingDesk(books, store, context.feed(), sender, cancellations);
        VenueListener listener = new VenueListener(venue, terms, books, desk, context.time());
        UnknownOrders unknown =
                new UnknownOrders(
                        books,
                        desk,
                        new UnknownOrders.Means(
                                sender, new VenueEvidence(venue.orders()), cancellations, alarm),
                        rules.settings().resolution(),
                        context.time());
        Reconciler reconciler =
                new Reconciler(
                        venue,
                        listener,
                        new Reconciler.Office(books, desk, store, alarm),
                        context.time());
        Opening opening = new Opening(venue, terms, books, store, context.feed(), context.time());
        ExecutionOffice office = new ExecutionOffice(desk, cancellations, opening);
        context.work("open the desk", () -> opening.run(listener, unknown, reconciler));
        office.start(context, rules.settings(), listener, new Sweeps(unknown, reconciler));
        measure(context, state);
        return office;
    }

    private record Sweeps(UnknownOrders unknown, Reconciler reconciler) {}

    private void start(
            ServiceContext context, VenueSettings settings, VenueListener listener, Sweeps sweeps) {
        context.work(
                "listen to the venue",
                () -> {
                    if (opening.await()) {
                        listener.listen(settings.streamWait());
                    }
                });
        context.every(
                "look into open fates",
                settings.sweepPause(),
                () -> {
                    if (opening.await()) {
                        List<String> resolved = sweeps.unknown().sweep();
                        resolved.forEach(
                                line -> LOG.atInfo().addKeyValue("order", line).log("resolved"));
                        cancellations.sweep();
                    }
                });
        context.every(
                "compare with the venue",
                settings.reconciliationPause(),
                () -> {
                    if (opening.await()) {
                        compare(sweeps.reconciler());
                    }
                });
    }

    private static void compare(Reconciler reconciler) {
        try {
            boolean isEqual = reconciler.run(ReconciliationTrigger.PERIODIC, List.of()).isEqual();
            LOG.atDebug().addKeyValue("equal", isEqual).log("compared");
        } catch (VenueException problem) {
            LOG.atWarn().addKeyValue("reason", problem.getMessage()).log("not_compared");
        }
    }

    private static void measure(ServiceContext context, DeskBooks books) {
        context.metrics()
                .gauge(
                        "execution.orders.live",
                        "Orders that can still fill",
                        () -> books.status().liveOrders());
        context.metrics()
                .gauge(
                        "execution.orders.unknown",
                        "Orders of unknown fate",
                        () -> books.status().unknownOrders());
        context.health().detail("desk", books::status);
    }
}
