// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.reconciliation.Difference;
import dev.tradewind.execution.reconciliation.Difference.Kind;
import dev.tradewind.execution.reconciliation.Reconciliation;
import dev.tradewind.execution.reconciliation.Reconciliation.VenueClaims;
import dev.tradewind.executionengine.store.ExecutionStore;
import dev.tradewind.executionengine.venue.VenueEvidence;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.serviceapi.execution.AssetBalance;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.execution.ReconciliationDifference;
import dev.tradewind.serviceapi.execution.ReconciliationTrigger;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueOrder;
import dev.tradewind.venueconnection.TradingAccess;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Compares our books with the venue's and stops what does not agree. It never trades and invents
/// no fill. A difference counts only when a second look, after the stream was read to its end
/// again, still shows it. Every look may throw [dev.tradewind.venue.VenueException]: then nothing
/// is known. One thread at a time.
final class Reconciler {

    private static final int QUIET_TRIES = 5;
    private static final Duration SECOND_LOOK = Duration.ofMillis(200);

    private final TradingAccess venue;
    private final VenueListener listener;
    private final Mailbox<DeskBooks> books;
    private final TradingDesk desk;
    private final ExecutionStore store;
    private final DeskAlarm alarm;
    private final NewsIntake intake;
    private final VenueEvidence evidence;
    private final SystemTime time;

    /// What the desk does with a finding.
    record Office(
            Mailbox<DeskBooks> books, TradingDesk desk, ExecutionStore store, DeskAlarm alarm) {}

    Reconciler(TradingAccess venue, VenueListener listener, Office office, SystemTime time) {
        this.venue = venue;
        this.listener = listener;
        this.books = office.books();
        this.desk = office.desk();
        this.store = office.store();
        this.alarm = office.alarm();
        this.intake = new NewsIntake(books);
        this.evidence = new VenueEvidence(venue.orders());
        this.time = time;
    }

    /// Compares, stops products that differ, and keeps the report.
    ///
    /// @param resolved what became of orders of open fate just before
    synchronized ReconciliationAnswer run(ReconciliationTrigger trigger, List<String> resolved) {
        List<Difference> differences = look();
        if (!differences.isEmpty()) {
            askAboutOrders();
            time.pause(SECOND_LOOK);
            List<Difference> second = new ArrayList<>(look());
            second.retainAll(differences);
            differences = second;
        }
        for (Difference difference : differences) {
            alarm.differs(difference);
            if (difference.kind().isHalting()) {
                symbolsOf(difference).forEach(symbol -> desk.halt(symbol, reason(difference)));
            }
        }
        return keep(trigger, resolved, differences);
    }

    private List<Difference> look() {
        VenueClaims claims = claims();
        for (int attempt = 1; listener.drain() > 0 && attempt < QUIET_TRIES; attempt++) {
            claims = claims();
        }
        VenueClaims quiet = claims;
        return books.ask(state ->
                Reconciliation.compare(state.engine().liveOrders(), state.balances(), quiet));
    }

    private VenueClaims claims() {
        TreeMap<ClientOrderId, Quantity> open = new TreeMap<>();
        for (VenueOrder order : venue.orders().openOrders()) {
            open.put(order.request().clientOrderId(), order.filled());
        }
        TreeMap<Asset, BigDecimal> totals = new TreeMap<>();
        for (VenueBalance balance : venue.orders().balances()) {
            totals.put(balance.asset(), balance.total());
        }
        return new VenueClaims(open, totals);
    }

    /// What the stream did not tell may still be told by the order itself.
    private void askAboutOrders() {
        for (TrackedOrder order : books.ask(state -> state.engine().liveOrders())) {
            evidence.about(order.intent().request())
                    .ifPresent(found -> intake.apply(found.updates()));
        }
    }

    private List<Symbol> symbolsOf(Difference difference) {
        if (difference.kind() == Kind.ORDER_STATE || difference.kind() == Kind.ORDER_FILLED) {
            return books.ask(state -> state.engine().order(new ClientOrderId(difference.subject())))
                    .map(order -> List.of(order.intent().request().symbol()))
                    .orElse(List.of());
        }
        Asset asset = new Asset(difference.subject());
        return books.ask(state -> state.engine().terms().instruments()).stream()
                .map(Instrument::symbol)
                .filter(symbol -> symbol.base().equals(asset) || symbol.quote().equals(asset))
                .toList();
    }

    private static String reason(Difference difference) {
        return "%s of %s: ours %s, venue %s"
                .formatted(
                        difference.kind(),
                        difference.subject(),
                        difference.ours(),
                        difference.venue());
    }

    private ReconciliationAnswer keep(
            ReconciliationTrigger trigger, List<String> resolved, List<Difference> differences) {
        return books.ask(state ->
                state.change(transaction -> {
                    ReconciliationAnswer report =
                            new ReconciliationAnswer(
                                    time.instant(),
                                    state.marketTime(),
                                    trigger,
                                    state.engine().liveOrders().size(),
                                    state.engine().state().fillKeys().size(),
                                    balances(state),
                                    resolved,
                                    differences.stream().map(Reconciler::told).toList(),
                                    state.engine().halts());
                    store.addReport(transaction, report);
                    return report;
                }));
    }

    private static List<AssetBalance> balances(DeskBooks state) {
        List<AssetBalance> balances = new ArrayList<>();
        state.balances()
                .totals()
                .forEach((asset, total) -> balances.add(new AssetBalance(asset, total)));
        return balances;
    }

    private static ReconciliationDifference told(Difference difference) {
        return new ReconciliationDifference(
                difference.kind().name(),
                difference.subject(),
                difference.ours(),
                difference.venue());
    }
}
