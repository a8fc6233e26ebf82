// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.correlation;

import dev.tradewind.indicators.IndicatorChecks;
import dev.tradewind.indicators.arithmetic.NaturalLog;

/// The newest log returns of two series of closes.
///
/// Source: Tradewind quantitative specification 0 (log returns for one instrument).
final class ReturnPair {

    private double firstClose;
    private double secondClose;
    private double first;
    private double second;
    private boolean ready;

    void add(double newestFirst, double newestSecond) {
        IndicatorChecks.price("first close", newestFirst);
        IndicatorChecks.price("second close", newestSecond);
        ready = firstClose > 0;
        if (ready) {
            first = NaturalLog.of(newestFirst / firstClose);
            second = NaturalLog.of(newestSecond / secondClose);
        }
        firstClose = newestFirst;
        secondClose = newestSecond;
    }

    boolean isReady() {
        return ready;
    }

    double first() {
        return first;
    }

    double second() {
        return second;
    }
}
