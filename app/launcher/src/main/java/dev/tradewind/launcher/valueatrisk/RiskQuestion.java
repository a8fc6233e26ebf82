// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.analytics.valueatrisk.MonteCarlo;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is asked of a [RiskReport].
///
/// @param weights one per asset, fractions of the value
/// @param value worth of the portfolio
/// @param confidences as typed, so that the answer is under the same name
/// @param methods in the order of the answer
/// @param simulation draws, horizon and seed
/// @param trade one more trade whose effect is asked for
public record RiskQuestion(
        double[] weights,
        double value,
        List<String> confidences,
        List<RiskMethod> methods,
        MonteCarlo simulation,
        Optional<Trade> trade) {

    /// `amount` more of asset number `asset`.
    public record Trade(int asset, double amount) {}

    public RiskQuestion {
        confidences = List.copyOf(confidences);
        methods = List.copyOf(methods);
    }

    /// Money per asset.
    double[] positions() {
        return Arrays.stream(weights).map(weight -> weight * value).toArray();
    }
}
