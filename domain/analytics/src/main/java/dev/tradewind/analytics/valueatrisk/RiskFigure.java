// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.valueatrisk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What one method says at one confidence.
///
/// @param method the method asked for
/// @param confidence fraction, above 0.5 and below 1
/// @param loss the answer; absent where the method has none for these data
/// @param remark why there is no answer, or which other method answered instead
/// @param evidence intermediate results by name, in the unit of the profits where they have one
public record RiskFigure(
        RiskMethod method,
        double confidence,
        Optional<TailLoss> loss,
        Optional<String> remark,
        SequencedMap<String, Double> evidence) {

    public RiskFigure {
        evidence = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(evidence));
    }

    static RiskFigure of(RiskMethod method, double confidence, TailLoss loss) {
        return new RiskFigure(
                method, confidence, Optional.of(loss), Optional.empty(), new LinkedHashMap<>());
    }

    static RiskFigure absent(RiskMethod method, double confidence, String remark) {
        return new RiskFigure(
                method, confidence, Optional.empty(), Optional.of(remark), new LinkedHashMap<>());
    }

    RiskFigure with(Map<String, Double> shown) {
        return new RiskFigure(method, confidence, loss, remark, new LinkedHashMap<>(shown));
    }

    RiskFigure remarked(String text) {
        return new RiskFigure(method, confidence, loss, Optional.of(text), evidence);
    }
}
