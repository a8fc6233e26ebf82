// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// A picture over time: bands behind, lines, markers in front. Lines are thinned to what the width
/// can show, keeping the lowest and highest value of every pixel column.
public final class TimeChart implements Chart {

    private static final int VALUE_TICKS = 5;
    private static final double MARKER_PIXELS = 8;

    private final String title;
    private final Instant from;
    private final Instant to;
    private final int height;
    private final DoubleFunction<String> valueFormat;
    private final Frame frame;
    private final List<Line> lines = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<Marker> markers = new ArrayList<>();

    /// An empty picture of `[from, to)`, `height` pixels high; `valueFormat` writes the labels of the
    /// value axis.
    public TimeChart(
            String title,
            Instant from,
            Instant to,
            int height,
            DoubleFunction<String> valueFormat) {
        this.title = title;
        this.from = from;
        this.to = to;
        this.height = height;
        this.valueFormat = valueFormat;
        this.frame = Frame.of(height);
    }

    private record Line(String style, List<Sample> samples) {}

    private record Band(String style, Instant from, Instant to) {}

    private record Marker(String style, Sample at, String tooltip) {}

    /// Adds a line drawn with the CSS class `style`, straight from sample to sample.
    public TimeChart line(String style, List<Sample> samples) {
        lines.add(new Line(style, List.copyOf(samples)));
        return this;
    }

    /// Adds a line whose value holds until the next sample.
    public TimeChart steps(String style, List<Sample> samples) {
        List<Sample> corners = new ArrayList<>();
        for (Sample sample : samples) {
            if (!corners.isEmpty()) {
                corners.add(new Sample(sample.time(), corners.getLast().value()));
            }
            corners.add(sample);
        }
        return line(style, corners);
    }

    /// Adds a coloured stretch behind everything.
    public TimeChart band(String style, Instant bandFrom, Instant bandTo) {
        bands.add(new Band(style, bandFrom, bandTo));
        return this;
    }

    /// Adds a triangle: up for style `buy`, down for any other.
    public TimeChart marker(String style, Sample at, String tooltip) {
        markers.add(new Marker(style, at, tooltip));
        return this;
    }

    @Override
    public String toSvg() {
        Scale x = new Scale(seconds(from), seconds(to), frame.left(), frame.right());
        Scale y =
                Scale.around(
                        values().min().orElse(0),
                        values().max().orElse(1),
                        frame.bottom(),
                        frame.top());
        Svg svg = new Svg(title, height);
        bands.forEach(band -> draw(svg, x, band));
        y.ticks(VALUE_TICKS)
                .forEach(tick -> frame.across(svg, y.pixel(tick), valueFormat.apply(tick)));
        dates().forEach(date -> frame.down(svg, x.pixel(seconds(date)), Formats.day(date)));
        lines.forEach(line -> svg.polyline(line.style, thinned(line.samples, x, y)));
        markers.forEach(marker -> draw(svg, x, y, marker));
        return svg.close();
    }

    private DoubleStream values() {
        return lines.stream().flatMap(line -> line.samples.stream()).mapToDouble(Sample::value);
    }

    private void draw(Svg svg, Scale x, Band band) {
        double start = x.pixel(Math.max(seconds(band.from), seconds(from)));
        double end = x.pixel(Math.min(seconds(band.to), seconds(to)));
        if (end > start) {
            svg.rectangle(
                    band.style,
                    new Svg.Box(start, frame.top(), end - start, frame.bottom() - frame.top()));
        }
    }

    private static void draw(Svg svg, Scale x, Scale y, Marker marker) {
        double tip = marker.style.equals("buy") ? MARKER_PIXELS : -MARKER_PIXELS;
        svg.triangle(marker.style, at(marker.at, x, y), tip, marker.tooltip);
    }

    /// Where a label of the time axis stands: some eight days, or first days of months.
    private List<Instant> dates() {
        ZonedDateTime day = from.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC);
        long days = Math.max(1, (to.getEpochSecond() - from.getEpochSecond()) / 86_400);
        return days < 62
                ? dates(day, Period.ofDays((int) Math.max(1, days / 6)))
                : dates(day.withDayOfMonth(1), Period.ofMonths((int) Math.max(1, days / 30 / 8)));
    }

    private List<Instant> dates(ZonedDateTime first, Period step) {
        List<Instant> dates = new ArrayList<>();
        for (ZonedDateTime at = first; at.toInstant().isBefore(to); at = at.plus(step)) {
            if (!at.toInstant().isBefore(from)) {
                dates.add(at.toInstant());
            }
        }
        return dates;
    }

    private static List<Point> thinned(List<Sample> samples, Scale x, Scale y) {
        List<Point> kept = new ArrayList<>();
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
            kept.add(at(samples.get(first), x, y));
            if (second != first) {
                kept.add(at(samples.get(second), x, y));
            }
            if (end == samples.size() && second != end - 1) {
                kept.add(at(samples.get(end - 1), x, y));
            }
            start = end;
        }
        return kept;
    }

    private static long column(Sample sample, Scale x) {
        return Math.round(x.pixel(seconds(sample.time())));
    }

    private static Point at(Sample sample, Scale x, Scale y) {
        return new Point(x.pixel(seconds(sample.time())), y.pixel(sample.value()));
    }

    private static double seconds(Instant time) {
        return (double) time.getEpochSecond();
    }
}
