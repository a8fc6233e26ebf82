// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import static dev.tradewind.launcher.statistics.Figures.percent;
import static dev.tradewind.launcher.statistics.Figures.ratio;

import dev.tradewind.analytics.luck.BacktestOverfitting;
import dev.tradewind.analytics.luck.SuperiorAbility;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.launcher.terminal.Table;
import java.util.ArrayList;
import java.util.List;

/// A [SelectionReport] for people.
public final class SelectionText {

    private static final double MOST_OVERFITTING = 0.2;
    private static final double LEVEL = 0.05;

    private SelectionText() {}

    public static List<String> lines(SelectionReport report) {
        Interval share = report.profitableShare();
        SuperiorAbility ability = report.ability().result();
        Table table = new Table("SELECTION", "VALUE", "WHAT IT SAYS");
        table.row("columns", report.columns(), "over " + report.rows() + " days")
                .row(
                        "independent trials",
                        ratio(report.effectiveTrials()),
                        "what they are worth at a mean correlation of "
                                + ratio(report.meanCorrelation()))
                .row(
                        "profitable",
                        report.profitable(),
                        "the true share lies between %s and %s (95 %%)"
                                .formatted(percent(share.low()), percent(share.high())));
        for (BacktestOverfitting overfitting : report.overfitting()) {
            table.row(
                    "PBO in " + overfitting.blocks() + " blocks",
                    percent(overfitting.probability()),
                    "the best in sample is below the median out of sample");
        }
        table.row("reality check", ratio(ability.realityCheckP()), "p that the best is luck")
                .row(
                        "SPA",
                        ratio(ability.p().consistent()),
                        "p that the best is luck; bounds %s and %s"
                                .formatted(ratio(ability.p().lower()), ratio(ability.p().upper())));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(verdict(report));
        return lines;
    }

    private static String verdict(SelectionReport report) {
        boolean holds =
                report.overfitting().stream()
                        .allMatch(each -> each.probability() <= MOST_OVERFITTING);
        boolean isSuperior = report.ability().result().p().consistent() < LEVEL;
        if (!isSuperior) {
            return "The best column cannot be told from the luck of having searched.";
        }
        return holds
                ? "The best column beats zero beyond luck, and choosing it holds out of sample."
                : "Some column beats zero beyond luck, but the best in sample is a poor choice.";
    }
}
