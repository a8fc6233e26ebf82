// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import java.util.OptionalDouble;

/// Value at risk and expected shortfall in the unit of the profits they come from; losses are positive.
///
/// @param valueAtRisk the loss that is not exceeded with the confidence asked for
/// @param expectedShortfall mean of the losses beyond it; absent where it is infinite
public record TailLoss(double valueAtRisk, OptionalDouble expectedShortfall) {

    static TailLoss of(double valueAtRisk, double expectedShortfall) {
        return new TailLoss(valueAtRisk, OptionalDouble.of(expectedShortfall));
    }

    TailLoss times(double factor) {
        return expectedShortfall.isEmpty()
                ? new TailLoss(factor * valueAtRisk, expectedShortfall)
                : of(factor * valueAtRisk, factor * expectedShortfall.getAsDouble());
    }
}
