// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.regime.feature.Feature;
import dev.tradewind.regime.model.StateChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Fits one chain: standardises its features, then minimises the loss of its filter over weights,
/// intercepts, transitions and restart together.
///
/// Source: Tradewind quantitative specification 2.2 (rung 3); decision 36.
final class ChainTrainer {

    private static final double LARGEST_DEVIATION = 4;
    private static final double GRADIENT_TOLERANCE = 1e-6;

    /// What a chain learns from one series: the full feature vectors, the index of the true state (−1
    /// where there is none), and how likely an interruption came before each bar.
    record Lesson(List<double[]> vectors, int[] labels, double[] interruptions) {}

    /// What is to be fitted: `balance` 0 weighs every bar alike, 1 every state alike; `ridge` is λ;
    /// `stayLogits` are the logits of staying, against leaving, to start from.
    record Plan(
            List<String> states,
            List<Feature> features,
            double balance,
            double ridge,
            double[] stayLogits,
            int maxSteps) {}

    private final Plan plan;

    ChainTrainer(Plan plan) {
        this.plan = plan;
    }

    StateChain fit(List<Lesson> lessons) {
        double[] means = means(lessons);
        double[] scales = scales(lessons, means);
        List<Sequence> sequences =
                lessons.stream().map(lesson -> standardised(lesson, means, scales)).toList();
        ChainObjective objective =
                new ChainObjective(sequences, classWeights(lessons), plan.ridge());
        double[] start = new double[objective.size()];
        int states = plan.states().size();
        for (int i = 0; i < states; i++) {
            start[objective.transitions() + i * states + i] = plan.stayLogits()[i];
        }
        double[] best =
                new Minimiser(objective, GRADIENT_TOLERANCE).minimise(start, plan.maxSteps());
        return chain(best, objective, means, scales);
    }

    private StateChain chain(
            double[] point, ChainObjective objective, double[] means, double[] scales) {
        int states = plan.states().size();
        int features = plan.features().size();
        List<StateChain.Term> terms = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            List<Double> weights = new ArrayList<>();
            for (int k = 0; k < states; k++) {
                weights.add(point[k * features + f]);
            }
            terms.add(new StateChain.Term(plan.features().get(f), means[f], scales[f], weights));
        }
        List<List<Double>> transitions = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            int row = objective.transitions() + i * states;
            transitions.add(boxed(ChainObjective.softmax(point, row, states)));
        }
        double[] intercepts =
                Arrays.copyOfRange(point, objective.intercepts(), objective.transitions());
        return new StateChain(
                plan.states(),
                terms,
                boxed(intercepts),
                new StateChain.Dynamics(
                        transitions,
                        boxed(ChainObjective.softmax(point, objective.restart(), states)),
                        1));
    }

    private double[] classWeights(List<Lesson> lessons) {
        long[] counts = new long[plan.states().size()];
        for (Lesson lesson : lessons) {
            for (int label : lesson.labels()) {
                if (label >= 0) {
                    counts[label]++;
                }
            }
        }
        double mean = Arrays.stream(counts).sum() / (double) counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> StrictMath.pow(mean / count, plan.balance()))
                .toArray();
    }

    private double[] means(List<Lesson> lessons) {
        double[] sums = new double[plan.features().size()];
        long bars = 0;
        for (Lesson lesson : lessons) {
            for (double[] vector : lesson.vectors()) {
                for (int f = 0; f < sums.length; f++) {
                    sums[f] += vector[plan.features().get(f).ordinal()];
                }
            }
            bars += lesson.vectors().size();
        }
        for (int f = 0; f < sums.length; f++) {
            sums[f] /= bars;
        }
        return sums;
    }

    private double[] scales(List<Lesson> lessons, double[] means) {
        double[] squares = new double[means.length];
        long bars = 0;
        for (Lesson lesson : lessons) {
            for (double[] vector : lesson.vectors()) {
                for (int f = 0; f < means.length; f++) {
                    double deviation = vector[plan.features().get(f).ordinal()] - means[f];
                    squares[f] += deviation * deviation;
                }
            }
            bars += lesson.vectors().size();
        }
        long count = bars;
        return Arrays.stream(squares).map(square -> Math.sqrt(square / count)).toArray();
    }

    private Sequence standardised(Lesson lesson, double[] means, double[] scales) {
        double[][] inputs = new double[lesson.vectors().size()][means.length];
        for (int t = 0; t < inputs.length; t++) {
            for (int f = 0; f < means.length; f++) {
                double value = lesson.vectors().get(t)[plan.features().get(f).ordinal()];
                inputs[t][f] =
                        Math.clamp(
                                (value - means[f]) / scales[f],
                                -LARGEST_DEVIATION,
                                LARGEST_DEVIATION);
            }
        }
        return new Sequence(inputs, lesson.labels(), lesson.interruptions());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
