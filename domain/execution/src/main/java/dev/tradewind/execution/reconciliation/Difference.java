// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.reconciliation;

/// One thing in which the venue and we differ. `subject` is an order id or an asset, `ours` and
/// `venue` the two claims as text.
public record Difference(Kind kind, String subject, String ours, String venue) {

    /// What differs, and whether trading may go on.
    public enum Kind {
        /// The venue has an open order of ours in another state, or not at all.
        ORDER_STATE(true),
        /// The venue filled more or less of an order than we booked.
        ORDER_FILLED(true),
        /// An open order at the venue that we did not make: shown, counted, never cancelled.
        EXTERNAL_ORDER(false),
        /// The venue has less of an asset than our fills say.
        BALANCE_SHORTFALL(true),
        /// The venue has more of it: a deposit or reward, to be booked by a person.
        BALANCE_SURPLUS(false);

        private final boolean halting;

        Kind(boolean halting) {
            this.halting = halting;
        }

        /// Whether the products concerned stop until a person has looked.
        public boolean isHalting() {
            return halting;
        }
    }
}
