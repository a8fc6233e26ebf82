// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

/// What an exchange says to a command.
public sealed interface Answer {

    /// Taken; for a cancel: asked, the order may still fill. The same client order id again answers the
    /// order that it named first.
    record Taken(String orderId) implements Answer {}

    /// Turned down: one of the venue's own codes (`INSUFFICIENT_FUND`), and why in words.
    record Refused(String code, String message) implements Answer {}
}
