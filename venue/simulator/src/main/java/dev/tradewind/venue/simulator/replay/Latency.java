// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.replay;

/// How late a customer is: what it sees has been under way for `data`, its orders then for `submit`
/// and its cancels for `cancel`. The recording is shown without delay, and both parts are charged to
/// the way of the order; for the customer that is the same.
public record Latency(Delay data, Delay submit, Delay cancel) {

    /// A customer who is there.
    public static final Latency NONE = new Latency(Delay.NONE, Delay.NONE, Delay.NONE);
}
