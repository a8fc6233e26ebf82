// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// A picture over two axes of numbers: lines and dots, for example a reliability curve.
public final class PlotChart implements Chart {

    private static final int TICKS = 5;
    private static final double SMALLEST_DOT = 2;

    private final String title;
    private final int height;
    private final Axis across;
    private final Axis up;
    private final List<Line> lines = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();

    /// An empty picture over both axes, `height` pixels high.
    public PlotChart(String title, int height, Axis across, Axis up) {
        this.title = title;
        this.height = height;
        this.across = across;
        this.up = up;
    }

    /// The range of one axis and how its labels are written.
    public record Axis(double low, double high, DoubleFunction<String> format) {}

    private record Line(String style, List<Point> points) {}

    private record Dot(String style, Point at, double weightFraction, String tooltip) {}

    /// Adds a line drawn with the CSS class `style`.
    public PlotChart line(String style, List<Point> points) {
        lines.add(new Line(style, List.copyOf(points)));
        return this;
    }

    /// Adds a dot whose area grows with `weightFraction`, 0–1.
    public PlotChart dot(String style, Point at, double weightFraction, String tooltip) {
        dots.add(new Dot(style, at, weightFraction, tooltip));
        return this;
    }

    @Override
    public String toSvg() {
        Frame frame = Frame.of(height);
        Scale x = new Scale(across.low, across.high, frame.left(), frame.right());
        Scale y = new Scale(up.low, up.high, frame.bottom(), frame.top());
        Svg svg = new Svg(title, height);
        y.ticks(TICKS).forEach(tick -> frame.across(svg, y.pixel(tick), up.format.apply(tick)));
        x.ticks(TICKS).forEach(tick -> frame.down(svg, x.pixel(tick), across.format.apply(tick)));
        for (Line line : lines) {
            svg.polyline(line.style, line.points.stream().map(point -> at(point, x, y)).toList());
        }
        for (Dot dot : dots) {
            double radius = SMALLEST_DOT + 8 * Math.sqrt(dot.weightFraction);
            svg.dot(dot.style, at(dot.at, x, y), radius, dot.tooltip);
        }
        return svg.close();
    }

    private static Point at(Point point, Scale x, Scale y) {
        return new Point(x.pixel(point.x()), y.pixel(point.y()));
    }
}
