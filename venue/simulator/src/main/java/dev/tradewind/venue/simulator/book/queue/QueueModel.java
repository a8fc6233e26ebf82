// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.queue;

/// How much of what leaves a level is taken to have stood before us, when nobody says. RISK_AVERSE:
/// nothing that may have stood behind. The others share it out by the weights f(ahead) and f(behind)
/// with f = x, x², x³ or ln(1 + x): the steeper f, the more of it leaves from the longer part.
///
/// Source: Rigtorp 2013, "Estimating order queue position"; the formulas of hftbacktest.
public enum QueueModel {
    RISK_AVERSE,
    LINEAR,
    SQUARE,
    CUBE,
    LOGARITHM;

    /// Quantity ahead of us once the level shows `next` where it showed `previous`, of which
    /// `cancelled` (>= 0) left without a trade.
    double ahead(double ahead, double previous, double next, double cancelled) {
        if (this == RISK_AVERSE) {
            return Math.min(ahead, next);
        }
        double behind = previous - ahead;
        double fromBehind = shareBehind(ahead, behind);
        double before = ahead - (1 - fromBehind) * cancelled;
        return Math.min(before + Math.min(behind - fromBehind * cancelled, 0), next);
    }

    private double shareBehind(double ahead, double behind) {
        double weightBehind = weight(Math.max(behind, 0));
        double both = weightBehind + weight(Math.max(ahead, 0));
        return both == 0 ? 0 : weightBehind / both;
    }

    private double weight(double quantity) {
        return switch (this) {
            case RISK_AVERSE -> 0;
            case LINEAR -> quantity;
            case SQUARE -> quantity * quantity;
            case CUBE -> quantity * quantity * quantity;
            case LOGARITHM -> StrictMath.log1p(quantity);
        };
    }
}
