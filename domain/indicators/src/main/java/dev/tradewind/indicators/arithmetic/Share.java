// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.arithmetic;

/// The net part of a gross movement.
///
/// Source: Tradewind quantitative specification 1 (RSI, DX: what a quotient without any movement is).
public final class Share {

    private Share() {}

    /// `net / gross` for |net| <= gross, within −1..1, and 0 where nothing moved. The term that is added to the
    /// divisor is too small to change it unless it is 0; so there is no branch.
    public static double of(double net, double gross) {
        return net / (gross + Double.MIN_NORMAL);
    }
}
