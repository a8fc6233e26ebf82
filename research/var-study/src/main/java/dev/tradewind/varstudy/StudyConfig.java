// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.base.check.Checks;
import java.util.List;

/// How a [CoverageStudy] is run.
///
/// @param portfolios number of random portfolios
/// @param assets assets in each
/// @param estimationDays past days a forecast is made from
/// @param testDays days of one test window
/// @param confidences of the forecasts
/// @param seed of the portfolios
public record StudyConfig(
        int portfolios,
        int assets,
        int estimationDays,
        int testDays,
        List<Double> confidences,
        long seed) {

    public StudyConfig {
        Checks.positive("portfolios", portfolios);
        Checks.positive("assets", assets);
        Checks.within("estimationDays", estimationDays, 60, 10_000);
        Checks.positive("testDays", testDays);
        confidences = List.copyOf(confidences);
    }

    /// The protocol of the specification: 5 assets each, 500 days before 250, at 95 and 99 %.
    public static StudyConfig standard(int portfolios, long seed) {
        return new StudyConfig(portfolios, 5, 500, 250, List.of(0.95, 0.99), seed);
    }
}
