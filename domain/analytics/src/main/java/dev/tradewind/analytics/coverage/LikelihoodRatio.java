// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

import dev.tradewind.base.check.Checks;

/// Tests of how many breaches there were and whether they came in runs.
///
/// Source: Kupiec 1995; Christoffersen 1998; 0·ln 0 = 0.
public final class LikelihoodRatio {

    private LikelihoodRatio() {}

    /// Whether `breaches` of `periods` agree with a chance of `probability` each (χ², 1 degree).
    public static TestResult kupiec(int breaches, int periods, double probability) {
        Checks.positive("periods", periods);
        Checks.within("breaches", breaches, 0, periods);
        Checks.require(
                probability > 0 && probability < 1,
                "probability",
                "must be within 0..1",
                probability);
        double rate = (double) breaches / periods;
        return TestResult.of(
                2
                        * (logLikelihood(breaches, periods, rate)
                                - logLikelihood(breaches, periods, probability)),
                1);
    }

    /// Whether a breach is as likely after a breach as after a calm period (χ², 1 degree). Without any
    /// transition into or out of a breach nothing speaks against it.
    public static TestResult independence(Transitions counts) {
        int calm = counts.n00() + counts.n01();
        int breach = counts.n10() + counts.n11();
        int hits = counts.n01() + counts.n11();
        double separate =
                logLikelihood(counts.n01(), calm, rate(counts.n01(), calm))
                        + logLikelihood(counts.n11(), breach, rate(counts.n11(), breach));
        double together = logLikelihood(hits, calm + breach, rate(hits, calm + breach));
        return TestResult.of(2 * (separate - together), 1);
    }

    /// Number and independence together (χ², 2 degrees).
    public static TestResult conditional(TestResult number, TestResult independence) {
        return TestResult.of(number.statistic() + independence.statistic(), 2);
    }

    private static double rate(int hits, int trials) {
        return trials == 0 ? 0 : (double) hits / trials;
    }

    private static double logLikelihood(int hits, int trials, double rate) {
        return times(hits, rate) + times(trials - hits, 1 - rate);
    }

    private static double times(int count, double chance) {
        return count == 0 ? 0 : count * StrictMath.log(chance);
    }
}
