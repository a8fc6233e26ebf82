// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// One picture over time as SVG text: bands behind, lines, markers in front. Lines are thinned to what the
/// width can show, keeping the lowest and highest value of every pixel column.
final class Chart {

    private static final int WIDTH = 960;
    private static final int LEFT = 84;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;

    private final String title;
    private final Instant from;
    private final Instant to;
    private final int height;
    private final DoubleFunction<String> valueFormat;
    private final List<Line> lines = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();

    Chart(String title, Instant from, Instant to, int height, DoubleFunction<String> valueFormat) {
        this.title = title;
        this.from = from;
        this.to = to;
        this.height = height;
        this.valueFormat = valueFormat;
    }

    private record Line(String style, List<Sample> samples) {}

    private record Band(String style, Instant from, Instant to) {}

    private record Marker(String style, Sample at, String tooltip) {}

    /// Adds a line drawn with the CSS class `style`.
    Chart line(String style, List<Sample> samples) {
        lines.add(new Line(style, List.copyOf(samples)));
        return this;
    }

    /// Adds a coloured stretch behind everything.
    Chart band(String style, Instant bandFrom, Instant bandTo) {
        bands.add(new Band(style, bandFrom, bandTo));
        return this;
    }

    /// Adds a triangle: up for style `buy`, down for any other.
    Chart marker(String style, Sample at, String tooltip) {
        markers.add(new Marker(style, at, tooltip));
        return this;
    }

    String toSvg() {
        Scale x = new Scale(seconds(from), seconds(to), LEFT, WIDTH - RIGHT);
        Scale y = Scale.around(lowest(), highest(), height - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(1 << 14);
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                        WIDTH,
                        height,
                        Formats.html(title)));
        bands.forEach(band -> drawBand(svg, x, band));
        drawAxes(svg, x, y);
        lines.forEach(line -> drawLine(svg, x, y, line));
        markers.forEach(marker -> drawMarker(svg, x, y, marker));
        return svg.append("</svg>\n").toString();
    }

    private double lowest() {
        return lines.stream()
                .flatMap(line -> line.samples.stream())
                .mapToDouble(Sample::value)
                .min()
                .orElse(0);
    }

    private double highest() {
        return lines.stream()
                .flatMap(line -> line.samples.stream())
                .mapToDouble(Sample::value)
                .max()
                .orElse(1);
    }

    private void drawBand(StringBuilder svg, Scale x, Band band) {
        double start = x.pixel(Math.max(seconds(band.from), seconds(from)));
        double end = x.pixel(Math.min(seconds(band.to), seconds(to)));
        if (end > start) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
                            band.style,
                            start,
                            TOP,
                            end - start,
                            height - TOP - BOTTOM));
        }
    }

    private void drawAxes(StringBuilder svg, Scale x, Scale y) {
        for (double tick : y.ticks(5)) {
            double at = y.pixel(tick);
            svg.append(rule(LEFT, at, WIDTH - RIGHT, at));
            svg.append(label("end", LEFT - 6, at + 4, valueFormat.apply(tick)));
        }
        for (Instant month : monthsBetween()) {
            double at = x.pixel(seconds(month));
            svg.append(rule(at, TOP, at, height - BOTTOM));
            svg.append(label("middle", at, height - 8, Formats.day(month)));
        }
    }

    private List<Instant> monthsBetween() {
        ZonedDateTime month =
                from.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .atStartOfDay(ZoneOffset.UTC);
        long days = Math.max(1, (to.getEpochSecond() - from.getEpochSecond()) / 86_400);
        if (days < 62) {
            return daysBetween(Math.max(1, days / 6));
        }
        long step = Math.max(1, days / 30 / 8);
        List<Instant> months = new ArrayList<>();
        for (ZonedDateTime at = month; at.toInstant().isBefore(to); at = at.plusMonths(step)) {
            if (!at.toInstant().isBefore(from)) {
                months.add(at.toInstant());
            }
        }
        return months;
    }

    private List<Instant> daysBetween(long step) {
        ZonedDateTime day = from.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC);
        List<Instant> days = new ArrayList<>();
        for (ZonedDateTime at = day; at.toInstant().isBefore(to); at = at.plusDays(step)) {
            if (!at.toInstant().isBefore(from)) {
                days.add(at.toInstant());
            }
        }
        return days;
    }

    private static double seconds(Instant time) {
        return (double) time.getEpochSecond();
    }

    private static String rule(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                x1,
                y1,
                x2,
                y2);
    }

    private static String label(String anchor, double x, double y, String text) {
        return String.format(
                Locale.ROOT,
                "<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                anchor,
                x,
                y,
                Formats.html(text));
    }

    private static void drawLine(StringBuilder svg, Scale x, Scale y, Line line) {
        svg.append("<polyline class=\"").append(line.style).append("\" points=\"");
        for (Sample sample : thinned(line.samples, x)) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            x.pixel(seconds(sample.time())),
                            y.pixel(sample.value())));
        }
        svg.append("\"/>\n");
    }

    private static List<Sample> thinned(List<Sample> samples, Scale x) {
        List<Sample> kept = new ArrayList<>();
        int start = 0;
        while (start < samples.size()) {
            long column = column(samples.get(start), x);
            int low = start;
            int high = start;
            int end = start;
            while (end < samples.size() && column(samples.get(end), x) == column) {
                low = samples.get(end).value() < samples.get(low).value() ? end : low;
                high = samples.get(end).value() > samples.get(high).value() ? end : high;
                end++;
            }
            int first = Math.min(low, high);
            int second = Math.max(low, high);
            kept.add(samples.get(first));
            if (second != first) {
                kept.add(samples.get(second));
            }
            if (end == samples.size() && second != end - 1) {
                kept.add(samples.get(end - 1));
            }
            start = end;
        }
        return kept;
    }

    private static long column(Sample sample, Scale x) {
        return Math.round(x.pixel(seconds(sample.time())));
    }

    private static void drawMarker(StringBuilder svg, Scale x, Scale y, Marker marker) {
        double px = x.pixel(seconds(marker.at.time()));
        double py = y.pixel(marker.at.value());
        double tip = marker.style.equals("buy") ? 5 : -5;
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<path class=\"%s\" d=\"M%.1f %.1f l-4 %.1f h8 z\"><title>%s</title></path>\n",
                        marker.style,
                        px,
                        py,
                        tip * 1.6,
                        Formats.html(marker.tooltip)));
    }
}
