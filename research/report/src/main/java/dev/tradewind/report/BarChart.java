// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// A picture of named values as upright bars over a common zero, with goals as lines across.
public final class BarChart implements Chart {

    private static final int TICKS = 5;
    private static final double BAR_SHARE_FRACTION = 0.6;

    private final String title;
    private final int height;
    private final DoubleFunction<String> valueFormat;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();

    /// An empty picture, `height` pixels high.
    public BarChart(String title, int height, DoubleFunction<String> valueFormat) {
        this.title = title;
        this.height = height;
        this.valueFormat = valueFormat;
    }

    private record Bar(String style, String name, double value) {}

    private record Goal(String style, double value) {}

    /// Adds a bar drawn with the CSS class `style`.
    public BarChart bar(String style, String name, double value) {
        bars.add(new Bar(style, name, value));
        return this;
    }

    /// Adds a line across at `value`.
    public BarChart goal(String style, double value) {
        goals.add(new Goal(style, value));
        return this;
    }

    @Override
    public String toSvg() {
        Frame frame = Frame.of(height);
        double low = Math.min(0, values().min().orElse(0));
        double high = Math.max(0, values().max().orElse(1));
        Scale y = Scale.around(low, high, frame.bottom(), frame.top());
        Svg svg = new Svg(title, height);
        y.ticks(TICKS).forEach(tick -> frame.across(svg, y.pixel(tick), valueFormat.apply(tick)));
        double slot = (frame.right() - frame.left()) / Math.max(1, bars.size());
        for (int index = 0; index < bars.size(); index++) {
            draw(svg, bars.get(index), frame.left() + (index + 0.5) * slot, slot, y);
        }
        for (Goal goal : goals) {
            double at = y.pixel(goal.value);
            svg.line(goal.style, frame.left(), at, frame.right(), at);
        }
        return svg.close();
    }

    private void draw(Svg svg, Bar bar, double middle, double slot, Scale y) {
        double zero = y.pixel(0);
        double tip = y.pixel(bar.value);
        double width = slot * BAR_SHARE_FRACTION;
        Svg.Box box =
                new Svg.Box(middle - width / 2, Math.min(zero, tip), width, Math.abs(zero - tip));
        svg.shade(bar.style, box, 1, bar.name + ": " + valueFormat.apply(bar.value));
        svg.label("middle", middle, Frame.of(height).bottom() + 18, bar.name);
    }

    private DoubleStream values() {
        return DoubleStream.concat(
                bars.stream().mapToDouble(Bar::value), goals.stream().mapToDouble(Goal::value));
    }
}
