// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

/// The area of a picture that holds the data, in pixels; axis labels stand outside it.
record Frame(double left, double top, double right, double bottom) {

    /// The area of a picture of `height` pixels with room for labels on the left and below.
    static Frame of(int height) {
        return new Frame(84, 10, Svg.WIDTH - 12, height - 26);
    }

    /// A grid line across at the pixel `y` with its label on the left.
    void across(Svg svg, double y, String label) {
        svg.rule(left, y, right, y);
        svg.label("end", left - 6, y + 4, label);
    }

    /// A grid line down at the pixel `x` with its label below.
    void down(Svg svg, double x, String label) {
        svg.rule(x, top, x, bottom);
        svg.label("middle", x, bottom + 18, label);
    }
}
