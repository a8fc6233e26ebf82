// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.flow;

/// The random streams of a generated order flow, apart from those of the price path: see the
/// quantitative specification 2.6, whose streams all lie below 1,000,000.
final class FlowStreams {

    /// How busy all products are.
    static final long ACTIVITY = 1_900_000;

    /// What all products learn.
    static final long NEWS = 1_900_001;

    private static final long PRODUCTS = 2_000_000;
    private static final long PER_PRODUCT = 10;

    private FlowStreams() {}

    /// The first of ten streams of a product.
    static long of(int product) {
        return PRODUCTS + PER_PRODUCT * product;
    }
}
