// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.regime.score.ConfusionMatrix;
import dev.tradewind.regime.unsupervised.HiddenMarkovFilter;
import dev.tradewind.regime.unsupervised.HiddenMarkovFit;
import dev.tradewind.regime.unsupervised.HiddenMarkovModel;
import dev.tradewind.regime.unsupervised.JumpFeatures;
import dev.tradewind.regime.unsupervised.JumpFilter;
import dev.tradewind.regime.unsupervised.JumpFit;
import dev.tradewind.regime.unsupervised.JumpModel;
import dev.tradewind.regime.unsupervised.Standardizer;
import dev.tradewind.regimestudy.market.StudyMarket;
import dev.tradewind.regimestudy.market.StudyMarket.LabelledSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Fits the contestants that find regimes without labels. Labels only give their states a name
/// afterwards.
///
/// Source: Tradewind quantitative specification 2.2 (rung 4) and 2.9.
public final class Unsupervised {

    private static final int MAXIMUM_STEPS = 25;
    private static final double TOLERANCE = 1e-5;
    private static final double STAY_FRACTION = 0.98;
    private static final int JUMP_STARTS = 3;
    private static final long JUMP_SEED = 1;

    /// Starting means and deviations of six states: up, down, and four kinds of noise.
    private static final double[] FIRST_MEANS = {0.3, -0.3, 0, 0, 0, -0.1};

    private static final double[] FIRST_DEVIATIONS = {0.8, 0.8, 0.6, 0.9, 1.3, 2.2};

    private Unsupervised() {}

    /// A hidden Markov model of six Gaussian states over standardised returns, by its filtered
    /// probabilities, fitted by expectation-maximisation to `training`.
    public static Contestant hiddenMarkov(List<StudyMarket> training) {
        List<Rows> rows = rows(training, () -> scores(new ReturnScore()));
        HiddenMarkovFit fit =
                HiddenMarkovFit.of(
                        rows.stream().map(Rows::features).toList(),
                        firstModel(),
                        MAXIMUM_STEPS,
                        TOLERANCE);
        HiddenMarkovModel model = fit.model();
        double[][] counts = new double[FIRST_MEANS.length][ConfusionMatrix.LABELS.size()];
        for (Rows each : rows) {
            double[][] filtered = model.filtered(each.features);
            for (int t = 0; t < filtered.length; t++) {
                for (int state = 0; state < counts.length; state++) {
                    counts[state][each.labels.get(t).ordinal()] += filtered[t][state];
                }
            }
        }
        StateNames names = StateNames.of(counts);
        return new Contestant(
                "hidden Markov",
                "six Gaussian states over standardised returns, filtered; no labels but the names",
                () -> new SeriesJudge(() -> hiddenMarkov(model, names)));
    }

    /// A jump model with `states` states over downside deviation and Sortino ratios, by its online
    /// labels, fitted to `training`.
    public static Contestant jump(List<StudyMarket> training, int states, double penalty) {
        List<Rows> rows = rows(training, () -> new JumpFeatures()::add);
        Standardizer standardizer = Standardizer.of(rows.stream().map(Rows::features).toList());
        List<double[][]> scaled =
                rows.stream().map(each -> scaled(each.features, standardizer)).toList();
        JumpModel model =
                JumpFit.of(
                                scaled,
                                new JumpFit.Shape(states, penalty, JUMP_STARTS),
                                new CounterRandom(JUMP_SEED))
                        .model();
        double[][] counts = new double[states][ConfusionMatrix.LABELS.size()];
        for (int series = 0; series < rows.size(); series++) {
            int[] path = model.onlinePath(scaled.get(series));
            for (int t = 0; t < path.length; t++) {
                counts[path[t]][rows.get(series).labels.get(t).ordinal()]++;
            }
        }
        StateNames names = StateNames.of(counts);
        return new Contestant(
                "jump model",
                states
                        + " states over downside deviation and Sortino ratios, online labels;"
                        + " no labels but the names",
                () -> new SeriesJudge(() -> jump(model, standardizer, names)));
    }

    private static SeriesJudge.OfReturns hiddenMarkov(HiddenMarkovModel model, StateNames names) {
        Featured features = scores(new ReturnScore());
        HiddenMarkovFilter filter = new HiddenMarkovFilter(model);
        return logReturn ->
                features.add(logReturn)
                        .map(filter::add)
                        .map(names::sum)
                        .map(sums -> new Answer(StateNames.most(sums), Optional.of(sums)))
                        .orElse(Answer.UNKNOWN);
    }

    private static SeriesJudge.OfReturns jump(
            JumpModel model, Standardizer standardizer, StateNames names) {
        JumpFeatures features = new JumpFeatures();
        JumpFilter filter = new JumpFilter(model);
        return logReturn ->
                features.add(logReturn)
                        .map(standardizer::apply)
                        .map(filter::add)
                        .map(state -> new Answer(names.of(state), Optional.empty()))
                        .orElse(Answer.UNKNOWN);
    }

    private static HiddenMarkovModel firstModel() {
        int states = FIRST_MEANS.length;
        double[] initial = new double[states];
        double[][] transition = new double[states][states];
        for (int from = 0; from < states; from++) {
            initial[from] = 1.0 / states;
            for (int to = 0; to < states; to++) {
                transition[from][to] =
                        from == to ? STAY_FRACTION : (1 - STAY_FRACTION) / (states - 1);
            }
        }
        return HiddenMarkovModel.univariate(initial, transition, FIRST_MEANS, FIRST_DEVIATIONS);
    }

    /// Features of one product, return after return.
    @FunctionalInterface
    private interface Featured {
        Optional<double[]> add(double logReturn);
    }

    /// The features of one series and the label of each row.
    private record Rows(double[][] features, List<Regime> labels) {}

    private static Featured scores(ReturnScore score) {
        return logReturn -> {
            OptionalDouble value = score.add(logReturn);
            return value.isPresent()
                    ? Optional.of(new double[] {value.getAsDouble()})
                    : Optional.empty();
        };
    }

    private static List<Rows> rows(List<StudyMarket> markets, Supplier<Featured> features) {
        List<Rows> rows = new ArrayList<>();
        for (StudyMarket market : markets) {
            market.series().forEach(series -> rows.add(rows(series, features.get())));
        }
        return rows;
    }

    private static Rows rows(LabelledSeries series, Featured features) {
        double[] closes = series.logCloses();
        List<double[]> rows = new ArrayList<>();
        List<Regime> labels = new ArrayList<>();
        for (int bar = 1; bar < closes.length; bar++) {
            Optional<double[]> row = features.add(closes[bar] - closes[bar - 1]);
            if (row.isPresent()) {
                rows.add(row.get());
                labels.add(series.labels().get(bar));
            }
        }
        return new Rows(rows.toArray(double[][]::new), labels);
    }

    private static double[][] scaled(double[][] rows, Standardizer standardizer) {
        double[][] scaled = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            scaled[t] = standardizer.apply(rows[t]);
        }
        return scaled;
    }
}
