// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import dev.tradewind.analytics.covariance.CorrelationMatrix;
import dev.tradewind.analytics.covariance.ReturnMatrix;
import dev.tradewind.analytics.luck.BacktestOverfitting;
import dev.tradewind.analytics.luck.StationaryBootstrap;
import dev.tradewind.analytics.luck.SuperiorAbility;
import dev.tradewind.analytics.luck.Trials;
import dev.tradewind.analytics.luck.Wilson;
import dev.tradewind.analytics.performance.Interval;
import dev.tradewind.launcher.statistics.SeriesReport.Column;
import dev.tradewind.launcher.terminal.Document;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What choosing the best of several columns is worth: whether the choice holds out of sample, and whether the best
/// beats a return of zero beyond what searching explains. `profitable` columns end above their start.
public record SelectionReport(
        int rows,
        Trials trials,
        OptionalDouble meanCorrelation,
        int profitable,
        List<BacktestOverfitting> overfitting,
        Ability ability) {

    private static final int FIRST_LOGITS = 5;

    /// The tests against the luck of the search, and how they were resampled.
    public record Ability(SuperiorAbility result, StationaryBootstrap bootstrap, int resamples) {}

    public SelectionReport {
        overfitting = List.copyOf(overfitting);
    }

    /// Judges at least two columns of one length of at least four rows. Numbers of blocks that the rows do not allow
    /// are left out.
    public static SelectionReport of(List<Column> columns, StatisticsChoices choices) {
        double[][] returns = columns.stream().map(Column::returns).toArray(double[][]::new);
        int rows = returns[0].length;
        StationaryBootstrap bootstrap = choices.resampling().bootstrap(returns);
        int resamples = choices.resampling().resamples();
        ReturnMatrix matrix =
                ReturnMatrix.ofColumns(columns.stream().map(Column::name).toList(), returns);
        return new SelectionReport(
                rows,
                Trials.of(returns),
                CorrelationMatrix.of(matrix).average(),
                (int) Arrays.stream(returns).filter(SelectionReport::isProfitable).count(),
                choices.splits().stream()
                        .filter(blocks -> 2 * blocks <= rows)
                        .map(blocks -> BacktestOverfitting.of(returns, blocks))
                        .toList(),
                new Ability(
                        SuperiorAbility.of(returns, bootstrap, resamples), bootstrap, resamples));
    }

    private static boolean isProfitable(double[] returns) {
        double index = 1;
        for (double value : returns) {
            index *= Math.max(1 + value, 0);
        }
        return index > 1;
    }

    /// The 95 % interval of the share of columns like these that are profitable.
    public Interval profitableShare() {
        return Wilson.interval(profitable, columns(), SeriesReport.CONFIDENCE);
    }

    public int columns() {
        return (int) trials.count();
    }

    /// How many independent trials the columns are worth.
    public double effectiveTrials() {
        return Trials.effectiveCount(trials.count(), meanCorrelation.orElse(0));
    }

    /// The report as JSON, members called as in `performance.json`.
    public Document document() {
        Interval share = profitableShare();
        return new Document()
                .put("rows", rows)
                .put("columns", columns())
                .put("sr_variance", trials.sharpeVariance())
                .put("mean_correlation", meanCorrelation)
                .put("effective_number", effectiveTrials())
                .put("profitable", profitable)
                .put("profitable_share", (double) profitable / columns())
                .put("profitable_share_ci95", share.low(), share.high())
                .put("pbo", overfitting.stream().map(SelectionReport::document).toList())
                .put("spa", document(ability));
    }

    private static Document document(BacktestOverfitting overfitting) {
        double[] logits = overfitting.logits();
        return new Document()
                .put("S", overfitting.blocks())
                .put("pbo", overfitting.probability())
                .put("n_splits", logits.length)
                .put("median_logit", overfitting.medianLogit())
                .put("first5_logits", Arrays.copyOf(logits, Math.min(logits.length, FIRST_LOGITS)));
    }

    private static Document document(Ability ability) {
        SuperiorAbility result = ability.result();
        return new Document()
                .put("seed", ability.bootstrap().seed())
                .put("B", ability.resamples())
                .put("L", ability.bootstrap().blockLength())
                .put("rc_stat", result.realityCheck())
                .put("rc_p", result.realityCheckP())
                .put("spa_stat", result.statistic())
                .put("spa_p_lower", result.p().lower())
                .put("spa_p_consistent", result.p().consistent())
                .put("spa_p_upper", result.p().upper())
                .put("omega", result.deviations());
    }
}
