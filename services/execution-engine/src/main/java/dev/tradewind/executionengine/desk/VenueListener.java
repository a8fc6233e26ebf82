// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.desk;

import dev.tradewind.execution.VenueTerms;
import dev.tradewind.executionengine.store.StoredBooks.Progress;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.venue.Numbered;
import dev.tradewind.venue.OrderEvent;
import dev.tradewind.venue.VenueException;
import dev.tradewind.venueconnection.TradingAccess;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the venue's stream from where it was last applied, and hands it to the desk batch by
/// batch. When the venue's clock moves, its terms are read again first, so that a decision for that
/// instant knows the fees of that instant. Safe from any thread.
final class VenueListener {

    private static final Logger LOG = LoggerFactory.getLogger(VenueListener.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final TradingAccess venue;
    private final Terms terms;
    private final Mailbox<DeskBooks> books;
    private final TradingDesk desk;
    private final SystemTime time;

    VenueListener(
            TradingAccess venue,
            Terms terms,
            Mailbox<DeskBooks> books,
            TradingDesk desk,
            SystemTime time) {
        this.venue = venue;
        this.terms = terms;
        this.books = books;
        this.desk = desk;
        this.time = time;
    }

    /// Listens until interrupted.
    ///
    /// @param wait longest wait for the next news
    void listen(Duration wait) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                int applied = applyNext(wait);
                LOG.atDebug().addKeyValue("events", applied).log("venue_heard");
            } catch (VenueException problem) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.atWarn().addKeyValue("reason", problem.getMessage()).log("venue_not_heard");
                time.pause(PAUSE);
            }
        }
    }

    /// Applies what there is, without waiting; the number of events. May throw [VenueException].
    int drain() {
        int total = 0;
        int applied = applyNext(Duration.ZERO);
        while (applied > 0) {
            total += applied;
            applied = applyNext(Duration.ZERO);
        }
        return total;
    }

    private int applyNext(Duration wait) {
        long after = books.ask(desk -> desk.progress().map(Progress::venueSequence).orElse(0L));
        List<Numbered<OrderEvent>> events = venue.stream().orderEvents(after, BATCH, wait);
        boolean isTimeMoved =
                events.stream().anyMatch(each -> each.event() instanceof OrderEvent.TimeAdvanced);
        Optional<VenueTerms> read = isTimeMoved ? Optional.of(terms.read()) : Optional.empty();
        desk.hear(events, read);
        return events.size();
    }
}
