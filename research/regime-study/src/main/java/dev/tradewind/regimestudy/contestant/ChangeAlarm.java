// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.regime.unsupervised.ChangePointDetector;
import dev.tradewind.regime.unsupervised.NormalInverseGamma;
import java.util.OptionalDouble;

/// Rings when the mean or the deviation of one product's standardised returns has probably changed
/// within the last ten bars (and did not probably do so one bar before).
///
/// Source: Tradewind quantitative specification 2.2 (rung 4): BOCPD as change alarm.
public final class ChangeAlarm {

    private static final double HAZARD_FRACTION = 1 / 150.0;
    private static final int RECENT_BARS = 10;
    private static final double RINGS_ABOVE = 0.5;

    private final ReturnScore scores = new ReturnScore();
    private final ChangePointDetector detector =
            new ChangePointDetector(
                    HAZARD_FRACTION,
                    new NormalInverseGamma(0, 1, 1, 1),
                    ChangePointDetector.PRUNE_BELOW);
    private boolean ringing = true;

    /// Takes the next log return; whether it sets the alarm off.
    public boolean rings(double logReturn) {
        OptionalDouble score = scores.add(logReturn);
        if (score.isEmpty()) {
            return false;
        }
        detector.add(score.getAsDouble());
        boolean before = ringing;
        ringing = detector.runLengthAtMostFraction(RECENT_BARS) > RINGS_ABOVE;
        return ringing && !before;
    }
}
