// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a picture in a report would show something else than its numbers.
class TimeChartTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void keepsTheExtremesWhenItThinsALine() {
        List<Sample> samples = new ArrayList<>();
        for (int hour = 0; hour < 50_000; hour++) {
            samples.add(new Sample(START.plus(Duration.ofHours(hour)), hour == 31_234 ? 900 : 100));
        }
        String svg = chart(samples.getLast().time()).line("equity", samples).toSvg();

        double top = new Scale(60, 940, 174, 10).pixel(900);
        assertThat(svg.contains(String.format(java.util.Locale.ROOT, ",%.1f ", top))).isTrue();
        assertThat(svg.length()).isLessThan(60_000);
    }

    @Test
    void cutsBandsToThePictureAndDropsThoseOutside() {
        Instant end = START.plus(Duration.ofDays(10));
        String svg =
                chart(end)
                        .line("price", List.of(new Sample(START, 1), new Sample(end, 2)))
                        .band(
                                "CRISIS",
                                START.minus(Duration.ofDays(5)),
                                START.plus(Duration.ofDays(1)))
                        .band("CHOPPY", end.plus(Duration.ofDays(1)), end.plus(Duration.ofDays(2)))
                        .toSvg();

        assertThat(svg).contains("class=\"CRISIS\" x=\"84.0\"").doesNotContain("CHOPPY");
    }

    @Test
    void writesMarkersWithSafeTooltips() {
        String svg =
                chart(START.plus(Duration.ofDays(100)))
                        .line("price", List.of(new Sample(START, 5)))
                        .marker("buy", new Sample(START, 5), "a < b & \"c\"")
                        .marker("sell", new Sample(START, 5), "sold")
                        .toSvg();

        assertThat(svg).contains("<title>a &lt; b &amp; &quot;c&quot;</title>", "class=\"sell\"");
        assertThat(svg).contains("2025-02-01");
    }

    @Test
    void holdsTheValueOfAStepUntilTheNext() {
        Instant end = START.plus(Duration.ofDays(10));
        List<Sample> samples =
                List.of(new Sample(START, 1), new Sample(START.plus(Duration.ofDays(5)), 2));
        String svg = chart(end).steps("ours", samples).toSvg();

        Scale y = Scale.around(1, 2, 174, 10);
        assertThat(svg)
                .contains(
                        String.format(
                                java.util.Locale.ROOT,
                                "points=\"84.0,%.1f 516.0,%.1f 516.0,%.1f ",
                                y.pixel(1),
                                y.pixel(1),
                                y.pixel(2)));
    }

    @Test
    void labelsRoundValues() {
        assertThat(new Scale(0, 10, 0, 1).ticks(5)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(new Scale(0, 42, 0, 1).ticks(5)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
        assertThat(new Scale(0, 4.9, 0, 1).ticks(5)).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(Scale.around(3, 3, 0, 1).pixel(3)).isBetween(0.4, 0.6);
    }

    private static TimeChart chart(Instant end) {
        return new TimeChart("test", START, end, 200, value -> String.valueOf(Math.round(value)));
    }
}
