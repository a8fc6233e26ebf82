// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.luck;

import dev.tradewind.base.check.Checks;

/// Whether the best of many variants beats the benchmark beyond what searching explains.
///
/// `realityCheck` is White's statistic √T · the largest mean, `statistic` Hansen's, in which each mean is
/// divided by its own deviation `deviations[k]` (of √T times the mean, under the resampling scheme). The
/// p-values say how often the best of variants without skill does at least as well. Hansen's three differ
/// in which bad variants still count as possibly good: `lower` none that lost, `consistent` those that lost
/// too little to tell, `upper` all; `consistent` is the answer, the others bound it.
///
/// Source: White 2000; Hansen 2005; Tradewind quantitative specification 5.3.
public record SuperiorAbility(
        double realityCheck,
        double realityCheckP,
        double statistic,
        PValues p,
        double[] deviations) {

    /// Hansen's p-values.
    public record PValues(double lower, double consistent, double upper) {}

    public SuperiorAbility {
        deviations = deviations.clone();
    }

    @Override
    public double[] deviations() {
        return deviations.clone();
    }

    /// Tests `columns[k]`, the returns of variant k above the benchmark's, oldest first, all of one
    /// length of at least 3. A variant without variance has no studentised mean and takes no part in
    /// Hansen's test.
    public static SuperiorAbility of(
            double[][] columns, StationaryBootstrap bootstrap, int resamples) {
        Checks.positive("columns", columns.length);
        Checks.positive("resamples", resamples);
        int length = columns[0].length;
        Checks.require(length >= 3, "rows", "must be >= 3", length);
        Variants variants = Variants.of(columns, bootstrap.blockLength());
        double best = variants.bestMean(variants.means(), new double[columns.length]);
        double studentised = variants.bestStudentised(variants.means(), new double[columns.length]);
        double[][] centres = variants.centres();
        int beaten = 0;
        int[] exceeded = new int[centres.length];
        for (int b = 0; b < resamples; b++) {
            double[] drawn = Variants.means(columns, bootstrap.indices(b, length));
            beaten += variants.bestMean(drawn, variants.means()) >= best ? 1 : 0;
            for (int rule = 0; rule < centres.length; rule++) {
                double chance = variants.bestStudentised(drawn, centres[rule]);
                exceeded[rule] += chance >= studentised ? 1 : 0;
            }
        }
        return new SuperiorAbility(
                best,
                (double) beaten / resamples,
                studentised,
                new PValues(
                        (double) exceeded[0] / resamples,
                        (double) exceeded[1] / resamples,
                        (double) exceeded[2] / resamples),
                variants.deviations());
    }
}
