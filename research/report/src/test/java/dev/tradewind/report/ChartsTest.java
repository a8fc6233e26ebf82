// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a matrix, a bar or a curve in a report would show something else than its numbers.
class ChartsTest {

    @Test
    void shadesTheCellsOfAMatrixByTheirStrength() {
        String svg =
                new HeatMap(
                                "confusion",
                                List.of("true A", "true B"),
                                List.of("A", "B"),
                                List.of(
                                        List.of(cell(1, "40"), cell(0, "0")),
                                        List.of(cell(0.5, "10"), cell(0.5, "10"))))
                        .toSvg();

        assertThat(svg).contains("opacity:0.660", "opacity:0.060", "opacity:0.360", ">true B<");
    }

    @Test
    void refusesAMatrixThatDoesNotFitItsNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HeatMap(
                                "confusion",
                                List.of("A"),
                                List.of("A", "B"),
                                List.of(List.of(cell(1, "40")))))
                .withMessageContaining("1 x 2");
    }

    @Test
    void placesDotsAndLinesOnTheirAxes() {
        PlotChart.Axis fraction = new PlotChart.Axis(0, 1, value -> Formats.fixed(value, 1));
        String svg =
                new PlotChart("reliability", 236, fraction, fraction)
                        .line("diagonal", List.of(new Point(0, 0), new Point(1, 1)))
                        .dot("ours", new Point(0.5, 0.25), 1, "half < sure")
                        .toSvg();

        assertThat(svg).contains("points=\"84.0,210.0 948.0,10.0 \"");
        assertThat(svg).contains("cx=\"516.0\" cy=\"160.0\" r=\"10.0\"", "half &lt; sure", ">0.4<");
    }

    @Test
    void drawsBarsFromZeroAlsoBelowIt() {
        String svg =
                new BarChart("values", 236, value -> Formats.fixed(value, 2))
                        .bar("ours", "gain", 1)
                        .bar("ours", "loss", -1)
                        .goal("goal", 0.5)
                        .toSvg();

        Scale y = Scale.around(-1, 1, 210, 10);
        String zero = Formats.fixed(y.pixel(0), 1);
        assertThat(svg).contains("y=\"" + Formats.fixed(y.pixel(1), 1) + "\"", "y=\"" + zero);
        assertThat(svg).contains("class=\"goal\"", "<title>loss: -1.00</title>");
    }

    private static HeatMap.Cell cell(double strength, String text) {
        return new HeatMap.Cell(strength, text);
    }
}
