// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange.matching;

import dev.tradewind.venue.simulator.book.RejectReason;
import dev.tradewind.venue.simulator.exchange.Answer;
import java.util.Locale;

/// A book's reasons as the exchange says them.
final class RefusalWords {

    private RefusalWords() {}

    static Answer.Refused refused(RejectReason reason) {
        return new Answer.Refused(reason.name(), words(reason));
    }

    private static String words(RejectReason reason) {
        return reason == RejectReason.INSUFFICIENT_FUND
                ? "Insufficient balance in source account"
                : reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
