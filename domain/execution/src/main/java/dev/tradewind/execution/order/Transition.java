// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import dev.tradewind.model.order.OrderState;

/// What an event made of a state.
public record Transition(OrderState state, Kind kind) {

    /// How the event was taken.
    public enum Kind {
        /// It moved the order, or confirmed the state with news (a further partial fill).
        MOVED,
        /// A repetition, or a step backwards: the state stands, the event is counted.
        IGNORED,
        /// A fill after the end: booked and flagged, the state stands.
        LATE_FILL,
        /// The venue has an order that was proven absent or refused: the state stands; cancel and
        /// alert.
        CONTRADICTED
    }
}
