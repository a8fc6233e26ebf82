// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.report;

/// A picture of a report.
public sealed interface Chart permits TimeChart, PlotChart, BarChart, HeatMap {

    /// The picture as one SVG element. Its colours come from the style of [HtmlPage].
    String toSvg();
}
