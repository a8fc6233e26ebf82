// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.unsupervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// If this failed, our unsupervised models would disagree with the shared vectors
/// (`regime_tools.json`; hmm2, hmm4, bocpd and jump), which brute-force enumeration confirmed.
@WithVectors
class SharedUnsupervisedTest {

    private static final Offset<Double> TOLERANCE = within(1e-9);

    private final Json vectors = SharedFolder.json("regime_tools.json");
    private final double[][] observations = rows(vectors.at("x").numbers());

    @Test
    void agreesWithTheMarkovModelOfTwoStates() {
        Json expected = vectors.at("hmm2");
        HiddenMarkovModel model =
                HiddenMarkovModel.univariate(
                        expected.at("pi").numbers(),
                        expected.at("A").rows(),
                        expected.at("mean").numbers(),
                        expected.at("sd").numbers());

        assertThat(model.logLikelihood(observations))
                .isCloseTo(expected.at("loglik").number(), within(1e-9 * 257));
        assertThat(column(model.filtered(observations), 1))
                .containsExactly(expected.at("filtered_p1").numbers(), TOLERANCE);
        assertThat(column(model.smoothed(observations), 1))
                .containsExactly(expected.at("smoothed_p1").numbers(), TOLERANCE);
        assertThat(model.mostProbablePath(observations))
                .containsExactly(expected.at("viterbi").integers());
    }

    @Test
    void agreesWithTheMarkovModelOfFourStates() {
        Json expected = vectors.at("hmm4");
        double stay = expected.at("stay").number();
        double[][] transition = new double[4][4];
        for (int from = 0; from < 4; from++) {
            Arrays.fill(transition[from], (1 - stay) / 3);
            transition[from][from] = stay;
        }
        HiddenMarkovModel model =
                HiddenMarkovModel.univariate(
                        expected.at("pi").numbers(),
                        transition,
                        expected.at("mean").numbers(),
                        expected.at("sd").numbers());
        double[][] filtered = model.filtered(observations);

        assertThat(model.logLikelihood(observations))
                .isCloseTo(expected.at("loglik").number(), within(1e-9 * 265));
        assertThat(filtered[filtered.length - 1])
                .containsExactly(expected.at("filtered_last").numbers(), TOLERANCE);
        assertThat(filtered[100])
                .containsExactly(expected.at("filtered_at_100").numbers(), TOLERANCE);
        assertThat(model.mostProbablePath(observations))
                .containsExactly(expected.at("viterbi").integers());
    }

    @Test
    void agreesWithTheRunLengthsOfTheChangePointDetector() {
        Json expected = vectors.at("bocpd");
        ChangePointDetector exact = detector(expected, 0);
        ChangePointDetector pruned = detector(expected, ChangePointDetector.PRUNE_BELOW);
        for (int t = 0; t < observations.length; t++) {
            exact.add(observations[t][0]);
            pruned.add(observations[t][0]);
            double mean = expected.at("mean_run_length").at(t).number();
            double recent = expected.at("p_run_le_10").at(t).number();

            assertThat(exact.mostProbableRunLength())
                    .isEqualTo(expected.at("map_run_length").at(t).integer())
                    .isEqualTo(pruned.mostProbableRunLength());
            assertThat(exact.meanRunLength()).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
            assertThat(exact.runLengthAtMostFraction(10)).isCloseTo(recent, TOLERANCE);
            assertThat(pruned.meanRunLength()).isCloseTo(mean, within(0.01 * Math.max(1, mean)));
            assertThat(pruned.runLengthAtMostFraction(10)).isCloseTo(recent, within(1e-3));
        }
        assertThat(pruned.hypotheses()).isLessThan(exact.hypotheses());
    }

    @Test
    void agreesWithTheJumpModelAtEveryPenalty() {
        Json expected = vectors.at("jump");
        double[][] features = expected.at("X").rows();
        for (String penalty : expected.at("cases").names()) {
            Json each = expected.at("cases").at(penalty);
            JumpModel model =
                    new JumpModel(expected.at("centroids").rows(), Double.parseDouble(penalty));
            JumpModel.Path path = model.cheapestPath(features);

            assertThat(path.cost()).isCloseTo(each.at("cost").number(), within(1e-9 * 200));
            assertThat(path.states()).containsExactly(each.at("path").integers());
            assertThat(model.onlinePath(features)).containsExactly(each.at("online").integers());
        }
    }

    private static ChangePointDetector detector(Json expected, double pruneBelow) {
        Json prior = expected.at("prior");
        return new ChangePointDetector(
                expected.at("hazard").number(),
                new NormalInverseGamma(
                        prior.at("mu").number(),
                        prior.at("kappa").number(),
                        prior.at("alpha").number(),
                        prior.at("beta").number()),
                pruneBelow);
    }

    private static double[][] rows(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    }

    private static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }
}
