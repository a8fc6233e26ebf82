// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

import dev.tradewind.base.check.Checks;
import java.util.List;
import java.util.stream.LongStream;

/// On what a model is trained: the seeds its weights are fitted to, the seeds that calibrate it, the
/// bars of each market, and how many steps the fit may take.
///
/// Source: Tradewind quantitative specification 2.6 (protocol).
public record TrainingPlan(
        List<Long> trainingSeeds, List<Long> validationSeeds, int bars, int maxSteps) {

    /// The protocol: seeds 1–10 and 11–15 of 4,000 bars.
    public static final TrainingPlan STANDARD =
            new TrainingPlan(range(1, 10), range(11, 15), LabelledMarket.BARS, 150);

    public TrainingPlan {
        trainingSeeds = List.copyOf(trainingSeeds);
        validationSeeds = List.copyOf(validationSeeds);
        Checks.require(!trainingSeeds.isEmpty(), "trainingSeeds", "must not be empty", 0);
        Checks.require(!validationSeeds.isEmpty(), "validationSeeds", "must not be empty", 0);
        Checks.require(
                validationSeeds.stream().noneMatch(trainingSeeds::contains),
                "validationSeeds",
                "must not be training seeds",
                validationSeeds);
        Checks.within("bars", bars, 2 * LabelledMarket.FIRST_BAR, 1_000_000);
        Checks.positive("maxSteps", maxSteps);
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
