// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.util.List;
import java.util.Locale;

/// Writes one SVG picture element by element; all coordinates are pixels.
final class Svg {

    /// Width of every picture.
    static final int WIDTH = 960;

    private final StringBuilder out = new StringBuilder(1 << 14);

    Svg(String title, int height) {
        add(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                WIDTH, height, Formats.html(title));
    }

    /// A thin line of a grid.
    void rule(double x1, double y1, double x2, double y2) {
        line("grid", x1, y1, x2, y2);
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        add(
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                style, x1, y1, x2, y2);
    }

    /// Text that starts, centres or ends (`anchor`) at `x`.
    void label(String anchor, double x, double y, String text) {
        add(
                "<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                anchor, x, y, Formats.html(text));
    }

    /// Text in the middle of a shaded box.
    void inside(Box box, String text) {
        add(
                "<text class=\"inside\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                box.x() + box.width() / 2, box.y() + box.height() / 2 + 4, Formats.html(text));
    }

    void rectangle(String style, Box box) {
        add("<rect class=\"%s\" %s/>\n", style, box.attributes());
    }

    /// A rectangle filled to `opacityFraction` that tells `tooltip` to who points at it.
    void shade(String style, Box box, double opacityFraction, String tooltip) {
        add(
                "<rect class=\"%s\" style=\"opacity:%.3f\" %s><title>%s</title></rect>\n",
                style, opacityFraction, box.attributes(), Formats.html(tooltip));
    }

    void polyline(String style, List<Point> points) {
        out.append("<polyline class=\"").append(style).append("\" points=\"");
        points.forEach(point -> add("%.1f,%.1f ", point.x(), point.y()));
        out.append("\"/>\n");
    }

    void dot(String style, Point at, double radius, String tooltip) {
        add(
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>\n",
                style, at.x(), at.y(), radius, Formats.html(tooltip));
    }

    /// A triangle with its tip at `at`; `tip` is its height, negative for one that hangs.
    void triangle(String style, Point at, double tip, String tooltip) {
        add(
                "<path class=\"%s\" d=\"M%.1f %.1f l-4 %.1f h8 z\"><title>%s</title></path>\n",
                style, at.x(), at.y(), tip, Formats.html(tooltip));
    }

    String close() {
        return out.append("</svg>\n").toString();
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    /// A rectangle by its corner and size.
    record Box(double x, double y, double width, double height) {

        private String attributes() {
            return String.format(
                    Locale.ROOT,
                    "x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"",
                    x,
                    y,
                    width,
                    height);
        }
    }
}
