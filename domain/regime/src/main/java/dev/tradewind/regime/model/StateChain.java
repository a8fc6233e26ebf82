// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.base.check.Checks;
import dev.tradewind.regime.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A hidden Markov chain whose evidence is linear in standardised features: state k has the log
/// evidence b_k + Σ_f w_kf·z_f, with z the feature less its mean over its scale, cut at ±4 so that
/// no single bar convinces alone. Belief in the states follows with [BeliefFilter]. Immutable.
///
/// `transitions[i][k]` is the chance that k follows i, `restart[k]` the chance of k after an
/// interruption (a crisis), `sharpness` the exponent that calibrates a belief.
///
/// Source: Tradewind quantitative specification 2.3 and 2.4; decision 36.
public final class StateChain {

    private static final double LARGEST_DEVIATION = 4;
    private static final double TOLERANCE = 1e-6;

    /// A feature with its mean and scale in training, and its weight in each state.
    public record Term(Feature feature, double mean, double scale, List<Double> weights) {
        public Term {
            Checks.finite("mean", mean);
            Checks.positive("scale", scale);
            weights = List.copyOf(weights);
            weights.forEach(weight -> Checks.finite("weight", weight));
        }

        /// The value of the feature in `vector` in standard deviations, −4..4.
        double deviations(double[] vector) {
            double deviations = (vector[feature.ordinal()] - mean) / scale;
            return Math.clamp(deviations, -LARGEST_DEVIATION, LARGEST_DEVIATION);
        }
    }

    private final List<String> states;
    private final List<Term> terms;
    private final double[] intercepts;
    private final double[][] transitions;
    private final double[] restart;
    private final double sharpness;

    public StateChain(
            List<String> states, List<Term> terms, List<Double> intercepts, Dynamics dynamics) {
        this.states = List.copyOf(states);
        this.terms = List.copyOf(terms);
        this.intercepts = toArray("intercepts", intercepts, states.size());
        this.transitions = new double[states.size()][];
        Checks.require(
                dynamics.transitions().size() == states.size(),
                "transitions",
                "must have a row for each of " + states,
                dynamics.transitions().size());
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = distribution("transitions", dynamics.transitions().get(i));
        }
        this.restart = distribution("restart", dynamics.restart());
        this.sharpness = Checks.positive("sharpness", dynamics.sharpness());
        for (Term term : terms) {
            toArray("weights of " + term.feature().code(), term.weights(), states.size());
        }
    }

    /// How belief moves and how sharp it is.
    public record Dynamics(List<List<Double>> transitions, List<Double> restart, double sharpness) {
        public Dynamics {
            transitions = transitions.stream().map(List::copyOf).toList();
            restart = List.copyOf(restart);
        }
    }

    public List<String> states() {
        return states;
    }

    public List<Term> terms() {
        return terms;
    }

    public List<Double> intercepts() {
        return boxed(intercepts);
    }

    public Dynamics dynamics() {
        return new Dynamics(
                Arrays.stream(transitions).map(StateChain::boxed).toList(),
                boxed(restart),
                sharpness);
    }

    /// The same chain with another calibration.
    public StateChain withSharpness(double newSharpness) {
        Dynamics now = dynamics();
        return new StateChain(
                states,
                terms,
                intercepts(),
                new Dynamics(now.transitions(), now.restart(), newSharpness));
    }

    int size() {
        return intercepts.length;
    }

    /// Writes how many nats feature f of `vector` speaks for state k into `parts[k][f]`.
    void weigh(double[] vector, double[][] parts) {
        for (int f = 0; f < terms.size(); f++) {
            Term term = terms.get(f);
            double deviations = term.deviations(vector);
            for (int k = 0; k < intercepts.length; k++) {
                parts[k][f] = term.weights().get(k) * deviations;
            }
        }
    }

    double intercept(int state) {
        return intercepts[state];
    }

    double transition(int from, int to) {
        return transitions[from][to];
    }

    double restart(int state) {
        return restart[state];
    }

    double sharpness() {
        return sharpness;
    }

    private double[] distribution(String name, List<Double> values) {
        double[] array = toArray(name, values, states.size());
        for (double value : array) {
            Checks.fraction(name, value);
        }
        double sum = Arrays.stream(array).sum();
        Checks.require(Math.abs(sum - 1) <= TOLERANCE, name, "must sum to 1", sum);
        return array;
    }

    private static double[] toArray(String name, List<Double> values, int size) {
        Checks.require(values.size() == size, name, "must be " + size, values.size());
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>(values.length);
        for (double value : values) {
            boxed.add(value);
        }
        return List.copyOf(boxed);
    }
}
