// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.report.Chart;
import dev.tradewind.report.Formats;
import dev.tradewind.report.HtmlPage;
import dev.tradewind.report.Sample;
import dev.tradewind.report.TimeChart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Studies as one HTML page: the protocol, the tables and a portfolio with its breaches.
public final class StudyPage {

    private static final int HEIGHT = 260;
    private static final List<String> HEADER =
            List.of("method", "confidence", "windows", "not rejected", "share", "breach rate");

    private StudyPage() {}

    public static String of(List<StudyResult> studies) {
        HtmlPage page =
                new HtmlPage(
                        "Do forecasts of losses come true?",
                        "Coverage of value at risk on random portfolios. It says how honest the"
                                + " risk figures are, not what a portfolio will earn.",
                        assumptions(studies.getFirst().config()));
        studies.forEach(study -> add(page, study));
        return page.toHtml();
    }

    private static HtmlPage.Assumptions assumptions(StudyConfig config) {
        return new HtmlPage.Assumptions(
                List.of(
                        List.of("portfolios", Integer.toString(config.portfolios())),
                        List.of("assets in each", Integer.toString(config.assets())),
                        List.of("days a forecast is made from", days(config.estimationDays())),
                        List.of("days of a test window", days(config.testDays())),
                        List.of("seed", Long.toString(config.seed()))),
                List.of(
                        "Weights are long only, drawn evenly from all that add up to 1, and frozen"
                                + " from forecast to result.",
                        "A window counts as right if Christoffersen's test of conditional coverage"
                                + " does not reject it at 5 %.",
                        "The Pareto tail and the degrees of freedom of the t are fitted anew every"
                                + " 25 days; the t is evaluated in closed form."));
    }

    private static void add(HtmlPage page, StudyResult study) {
        page.heading(study.market());
        page.paragraph(
                "%d assets: %s. Default method at least %s right at every confidence: %s."
                        .formatted(
                                study.assets().size(),
                                String.join(", ", study.assets()),
                                Formats.percent(StudyResult.GATE),
                                study.isPassed() ? "yes" : "no"));
        page.table(HEADER, study.rows().stream().map(StudyPage::cells).toList());
        StudyResult.Shown shown = study.shown();
        page.key(
                List.of(
                        new HtmlPage.KeyEntry("hold", "profit of the day"),
                        new HtmlPage.KeyEntry("ours", "minus the value at risk"),
                        new HtmlPage.KeyEntry("sell", "breach")));
        for (int c = 0; c < shown.values().size() && !shown.days().isEmpty(); c++) {
            double confidence = study.config().confidences().get(c);
            page.figure(
                    "One portfolio (%s), default method at %s"
                            .formatted(
                                    String.join(", ", shown.assets()), Formats.percent(confidence)),
                    breaches(shown, shown.values().get(c)));
        }
    }

    private static Chart breaches(StudyResult.Shown shown, double[] values) {
        List<Sample> profits = new ArrayList<>();
        List<Sample> bounds = new ArrayList<>();
        List<Sample> hits = new ArrayList<>();
        for (int day = 0; day < values.length; day++) {
            Instant time = shown.days().get(day);
            profits.add(new Sample(time, shown.profits()[day]));
            bounds.add(new Sample(time, -values[day]));
            if (shown.profits()[day] < -values[day]) {
                hits.add(profits.getLast());
            }
        }
        TimeChart chart =
                new TimeChart(
                        "Profits against forecasts",
                        shown.days().getFirst(),
                        shown.days().getLast(),
                        HEIGHT,
                        Formats::percent);
        chart.line("hold", profits).line("ours", bounds);
        hits.forEach(hit ->
                chart.marker(
                        "sell", hit, Formats.day(hit.time()) + " " + Formats.percent(hit.value())));
        return chart;
    }

    private static List<String> cells(StudyResult.Row row) {
        return List.of(
                row.method().key(),
                Formats.percent(row.confidence()),
                Integer.toString(row.windows()),
                Integer.toString(row.notRejected()),
                percent(row.share()),
                percent(row.rate()));
    }

    private static String percent(OptionalDouble value) {
        return value.isEmpty() ? "" : Formats.percent(value.getAsDouble());
    }

    private static String days(int count) {
        return String.format(Locale.ROOT, "%d", count);
    }
}
