// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.coverage;

/// All tests of the number and order of breaches of one series of forecasts.
///
/// Source: Tradewind quantitative specification 3.3.
///
/// @param periods number of forecasts
/// @param breaches number of breaches
/// @param tail expected share of breaches, 1 − confidence
/// @param number Kupiec's test
/// @param transitions counts of successive pairs
/// @param independence Christoffersen's test
/// @param conditional both together
public record CoverageTests(
        int periods,
        int breaches,
        double tail,
        TestResult number,
        Transitions transitions,
        TestResult independence,
        TestResult conditional) {

    /// Of `breaches` of forecasts with confidence 1 − `tail`.
    public static CoverageTests of(Breaches breaches, double tail) {
        TestResult number = LikelihoodRatio.kupiec(breaches.count(), breaches.periods(), tail);
        Transitions transitions = breaches.transitions();
        TestResult independence = LikelihoodRatio.independence(transitions);
        return new CoverageTests(
                breaches.periods(),
                breaches.count(),
                tail,
                number,
                transitions,
                independence,
                LikelihoodRatio.conditional(number, independence));
    }

    /// Observed share of breaches.
    public double rate() {
        return (double) breaches / periods;
    }
}
