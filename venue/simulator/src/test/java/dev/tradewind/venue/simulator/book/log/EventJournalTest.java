// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.book.CancelReason;
import dev.tradewind.venue.simulator.book.RejectReason;
import org.junit.jupiter.api.Test;

/// If this failed, a reader of the venue's events would miss one without noticing.
class EventJournalTest {

    private final EventJournal journal = new EventJournal(16);

    @Test
    void writesEveryKindOfEvent() {
        journal.at(7);
        journal.accepted(1);
        journal.rejected(2, RejectReason.INSUFFICIENT_FUND);
        journal.refused(3, RejectReason.ORDER_NOT_FOUND);
        journal.triggered(4);
        journal.traded(5, 6, Side.SELL, 100, 9);
        journal.decremented(5, 6, 101, 8);
        journal.rested(6, 3, 40);
        journal.edited(6, 99, 4, true);
        journal.filled(7);
        journal.cancelled(8, CancelReason.SELF_TRADE, 2);
        journal.expired(9, 1);

        assertThat(journal.after(0, 99))
                .containsExactly(
                        event(1, EventKind.ACCEPTED, 1),
                        reason(2, EventKind.REJECTED, 2, RejectReason.INSUFFICIENT_FUND),
                        reason(3, EventKind.REFUSED, 3, RejectReason.ORDER_NOT_FOUND),
                        event(4, EventKind.TRIGGERED, 4),
                        new LoggedEvent(5, 7, EventKind.TRADED, 5, 6, 100, 9, 1),
                        new LoggedEvent(6, 7, EventKind.DECREMENTED, 5, 6, 101, 8, 0),
                        new LoggedEvent(7, 7, EventKind.RESTED, 6, 0, 0, 3, 40),
                        new LoggedEvent(8, 7, EventKind.EDITED, 6, 0, 99, 4, 1),
                        event(9, EventKind.FILLED, 7),
                        new LoggedEvent(
                                10,
                                7,
                                EventKind.CANCELLED,
                                8,
                                0,
                                0,
                                2,
                                CancelReason.SELF_TRADE.ordinal()),
                        new LoggedEvent(11, 7, EventKind.EXPIRED, 9, 0, 0, 1, 0));
    }

    @Test
    void pagesAndForgetsTheOldest() {
        for (int order = 1; order <= 20; order++) {
            journal.accepted(order);
        }

        assertThat(journal.last()).isEqualTo(20);
        assertThat(journal.after(0, 2)).extracting(LoggedEvent::sequence).containsExactly(5L, 6L);
        assertThat(journal.after(18, 9)).extracting(LoggedEvent::order).containsExactly(19L, 20L);
        assertThat(journal.after(20, 9)).isEmpty();
    }

    @Test
    void needsAPowerOfTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventJournal(12));
    }

    private static LoggedEvent event(long sequence, EventKind kind, long order) {
        return new LoggedEvent(sequence, 7, kind, order, 0, 0, 0, 0);
    }

    private static LoggedEvent reason(
            long sequence, EventKind kind, long order, RejectReason reason) {
        return new LoggedEvent(sequence, 7, kind, order, 0, 0, 0, reason.ordinal());
    }
}
