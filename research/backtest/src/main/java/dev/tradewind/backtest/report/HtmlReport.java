// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.result.ProductResult;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.portfolio.EquityPoint;
import dev.tradewind.report.Formats;
import dev.tradewind.report.HtmlPage;
import dev.tradewind.report.Sample;
import dev.tradewind.report.TimeChart;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The report as one HTML file that needs nothing from outside: style and pictures are inside it.
public final class HtmlReport {

    private static final List<HtmlPage.KeyEntry> REGIME_KEY =
            Arrays.stream(Regime.values())
                    .map(regime -> new HtmlPage.KeyEntry(regime.name(), regime.name()))
                    .toList();

    private final BacktestResult result;
    private final Instant from;
    private final Instant to;

    private HtmlReport(BacktestResult result) {
        this.result = result;
        this.from = result.assumptions().from();
        this.to = result.assumptions().to();
    }

    /// Renders the result.
    public static String render(BacktestResult result) {
        return new HtmlReport(result).page();
    }

    private String page() {
        HtmlPage html =
                new HtmlPage(
                        "Tradewind backtest",
                        "SIMULATED: no order of this run reached a market.",
                        new HtmlPage.Assumptions(
                                Tables.assumptions(result.assumptions()),
                                result.assumptions().rules()));
        html.heading("Result").figures(Tables.headline(result));
        equity(html);
        html.heading("Costs").figures(Tables.costs(result.costs()));
        html.heading("Prices, regimes and trades").key(REGIME_KEY);
        result.products().forEach(product -> product(html, product));
        html.heading("Outcomes of all evaluations").figures(Tables.outcomes(result));
        html.heading("Bots, net of all fees");
        html.table(Tables.BOT_HEADER, result.bots().stream().map(Tables::bot).toList());
        return html.paragraph("Decisions sha256 " + result.decisionsSha256()).toHtml();
    }

    private void equity(HtmlPage html) {
        TimeChart equity =
                new TimeChart("Equity", from, to, 280, HtmlReport::whole)
                        .line("hold", benchmark())
                        .line("equity", samples(point -> point.equity().amount().doubleValue()));
        html.figure("Equity (blue), buy and hold in equal parts (amber), in USD", equity);
        TimeChart drawdown =
                new TimeChart("Drawdown", from, to, 140, value -> Formats.signedPercent(value))
                        .line(
                                "drawdown",
                                samples(point -> -point.drawdownFraction().doubleValue()));
        html.figure("Drawdown from the peak", drawdown);
    }

    private void product(HtmlPage html, ProductResult product) {
        TimeChart chart =
                new TimeChart(product.symbol().toString(), from, to, 240, HtmlReport::priceLabel);
        product.regimes().forEach(span -> chart.band(span.regime().name(), span.from(), span.to()));
        chart.line(
                "price",
                product.closes().stream()
                        .map(point -> new Sample(point.time(), point.close().value().doubleValue()))
                        .toList());
        product.fills().forEach(fill -> chart.marker(style(fill), at(fill), tooltip(fill)));
        html.figure(
                product.symbol() + ": closes, regimes behind, " + product.fills().size() + " fills",
                chart);
    }

    private List<Sample> samples(java.util.function.ToDoubleFunction<EquityPoint> value) {
        return result.equity().stream()
                .map(point -> new Sample(point.asOf(), value.applyAsDouble(point)))
                .toList();
    }

    private List<Sample> benchmark() {
        return result.buyAndHold().stream()
                .map(point -> new Sample(point.time(), point.worth().amount().doubleValue()))
                .toList();
    }

    private static String style(Fill fill) {
        return fill.side() == Side.BUY ? "buy" : "sell";
    }

    private static Sample at(Fill fill) {
        return new Sample(fill.time(), fill.price().value().doubleValue());
    }

    private static String tooltip(Fill fill) {
        return fill.side()
                + " "
                + fill.quantity()
                + " at "
                + fill.price()
                + ", fee "
                + fill.fee()
                + ", "
                + fill.role()
                + ", "
                + Formats.minute(fill.time());
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String priceLabel(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.0f", value);
    }
}
