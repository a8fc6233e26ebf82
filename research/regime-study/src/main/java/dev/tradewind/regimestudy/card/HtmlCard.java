// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.Calibration;
import dev.tradewind.regime.score.Calibration.ReliabilityRow;
import dev.tradewind.regime.score.ConfusionMatrix;
import dev.tradewind.regimestudy.card.ScoreCard.FamilySection;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedSection;
import dev.tradewind.regimestudy.protocol.CrashView;
import dev.tradewind.regimestudy.protocol.GeneratedProtocol;
import dev.tradewind.regimestudy.protocol.RecordedProtocol;
import dev.tradewind.report.BarChart;
import dev.tradewind.report.Formats;
import dev.tradewind.report.HeatMap;
import dev.tradewind.report.HtmlPage;
import dev.tradewind.report.PlotChart;
import dev.tradewind.report.Point;
import dev.tradewind.report.Sample;
import dev.tradewind.report.TimeChart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The score card as one HTML file with its pictures inside: confusion matrices, reliability curve,
/// and the answers as bands over the price at every crash.
public final class HtmlCard {

    private static final Duration BAR = Duration.ofHours(1);

    private final ScoreCard card;
    private final HtmlPage page;

    private HtmlCard(ScoreCard card) {
        this.card = card;
        List<List<String>> entries =
                card.entries().stream()
                        .map(entry -> List.of(entry.name(), entry.description()))
                        .toList();
        this.page =
                new HtmlPage(
                        "Tradewind regime score card",
                        "Accuracy on generated markets says that the machinery works, not that it earns money.",
                        new HtmlPage.Assumptions(entries, CardNotes.ALL));
    }

    /// Renders the card.
    public static String render(ScoreCard card) {
        return new HtmlCard(card).whole();
    }

    private String whole() {
        page.heading("Gates for " + card.judged());
        table(CardTables.gates(card.gates()));
        card.families().forEach(this::family);
        card.alarm()
                .ifPresent(alarm -> {
                    page.heading("Change alarm on the first family");
                    table(CardTables.alarm(alarm));
                });
        card.recorded().forEach(this::recorded);
        return page.toHtml();
    }

    private void family(FamilySection section) {
        page.heading(section.name() + ": " + section.markets());
        table(CardTables.summary(section));
        page.figure("Balanced accuracy; the lines are 0.75 and 0.80", accuracies(section));
        GeneratedProtocol.Result judged = section.of(card.judged());
        page.figure(
                "Confusion of " + card.judged() + ": true state by row, answer by column",
                confusion(judged.pooled().confusion()));
        judged.pooled()
                .calibration()
                .ifPresent(calibration ->
                        page.figure(
                                "Reliability of "
                                        + card.judged()
                                        + ": share of hits by stated probability; the"
                                        + " larger the dot, the more bars",
                                reliability(calibration)));
        table(CardTables.classes(section));
    }

    private void recorded(RecordedSection section) {
        page.heading(CardNotes.title(section.facts()));
        table(CardTables.labels(section.facts()));
        table(CardTables.recorded(section));
        CardTables crashes = CardTables.crashes(section);
        if (!crashes.rows().isEmpty()) {
            table(crashes);
        }
        table(CardTables.outcomes(section));
        RecordedProtocol.Result judged = section.of(card.judged());
        page.figure(
                "Confusion of " + card.judged() + " against labels given after the fact",
                confusion(judged.score().confusion()));
        if (!judged.detections().isEmpty()) {
            page.key(
                    Arrays.stream(Regime.values())
                            .map(state -> new HtmlPage.KeyEntry(state.name(), state.name()))
                            .toList());
        }
        judged.detections().forEach(detection -> crash(section, detection));
    }

    private void crash(RecordedSection section, RecordedProtocol.Detection detection) {
        List<CrashView.Point> view = detection.view();
        Instant end = view.getLast().openTime().plus(BAR);
        TimeChart chart =
                new TimeChart(
                        "crash of " + detection.crash().onset(),
                        view.getFirst().openTime(),
                        end,
                        180,
                        HtmlCard::price);
        int start = 0;
        for (int index = 1; index <= view.size(); index++) {
            boolean ends =
                    index == view.size() || view.get(index).answer() != view.get(start).answer();
            if (ends) {
                Instant until = index == view.size() ? end : view.get(index).openTime();
                chart.band(view.get(start).answer().name(), view.get(start).openTime(), until);
                start = index;
            }
        }
        List<Sample> closes =
                view.stream().map(point -> new Sample(point.openTime(), point.close())).toList();
        chart.line("price", closes);
        closes.stream()
                .filter(sample -> !sample.time().isBefore(detection.crash().onset()))
                .findFirst()
                .ifPresent(onset -> chart.marker("sell", onset, "onset"));
        String delay =
                detection.delayBars().isPresent()
                        ? "seen after " + detection.delayBars().getAsInt() + " bars"
                        : "not seen in time";
        page.figure(
                Formats.minute(detection.crash().onset())
                        + " UTC, "
                        + section.facts().leader()
                        + ": "
                        + delay,
                chart);
    }

    private static BarChart accuracies(FamilySection section) {
        BarChart chart =
                new BarChart("balanced accuracy", 200, value -> Formats.fixed(value, 2))
                        .goal("goal", 0.75)
                        .goal("goal", 0.80);
        for (GeneratedProtocol.Result result : section.results()) {
            double value = result.pooled().confusion().balancedAccuracy().orElse(0);
            chart.bar("ours", result.contestant(), value);
        }
        return chart;
    }

    private static HeatMap confusion(ConfusionMatrix confusion) {
        List<List<HeatMap.Cell>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Regime label : ConfusionMatrix.LABELS) {
            long labelled = confusion.labelled(label);
            names.add(label + ", " + labelled + " bars");
            rows.add(
                    Arrays.stream(Regime.values())
                            .map(answer -> cell(confusion.count(label, answer), labelled))
                            .toList());
        }
        List<String> answers = Arrays.stream(Regime.values()).map(Regime::name).toList();
        return new HeatMap("confusion matrix", names, answers, rows);
    }

    private static HeatMap.Cell cell(long count, long labelled) {
        double share = labelled == 0 ? 0 : (double) count / labelled;
        return new HeatMap.Cell(share, Formats.percent(share));
    }

    private static PlotChart reliability(Calibration calibration) {
        PlotChart.Axis fraction = new PlotChart.Axis(0, 1, value -> Formats.fixed(value, 1));
        PlotChart chart =
                new PlotChart("reliability curve", 320, fraction, fraction)
                        .line("diagonal", List.of(new Point(0, 0), new Point(1, 1)));
        List<Point> curve = new ArrayList<>();
        for (ReliabilityRow row : calibration.reliability()) {
            Point point = new Point(row.meanConfidenceFraction(), row.hitFraction());
            curve.add(point);
            chart.dot(
                    "ours",
                    point,
                    (double) row.bars() / calibration.bars(),
                    row.bars() + " bars, right in " + Formats.percent(row.hitFraction()));
        }
        return chart.line("ours", curve);
    }

    private void table(CardTables table) {
        page.table(table.header(), table.rows());
    }

    private static String price(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%,.0f", value);
    }
}
