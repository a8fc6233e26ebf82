// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.classification;

import dev.tradewind.framework.json.Json;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.model.regime.RegimeReading;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers as text, a line each: CSV, or one JSON array. Probabilities are absent where a rule
/// answered in the model's place, and the confidence where nobody did.
public final class ClassificationText {

    /// The columns of the CSV form.
    public static final String HEADER =
            "symbol,time,state,trending,ranging,choppy,crisis,confidence,model,evidence";

    private final boolean json;
    private final Consumer<String> lines;
    private boolean hasRows;

    public ClassificationText(boolean json, Consumer<String> lines) {
        this.json = json;
        this.lines = lines;
    }

    /// Writes what comes before the first answer.
    public void begin() {
        if (!json) {
            lines.accept(HEADER);
        }
    }

    /// Writes one answer.
    public void add(ClassifiedBar bar) {
        lines.accept(json ? (hasRows ? "," : "[") + object(bar) : row(bar));
        hasRows = true;
    }

    /// Writes what comes after the last answer.
    public void end() {
        if (json) {
            lines.accept(hasRows ? "]" : "[]");
        }
    }

    private static String row(ClassifiedBar bar) {
        RegimeReading reading = bar.reading();
        return String.join(
                ",",
                bar.name(),
                Long.toString(bar.time()),
                reading.regime().name(),
                fraction(probability(reading, Regime.TRENDING)),
                fraction(probability(reading, Regime.RANGING)),
                fraction(probability(reading, Regime.CHOPPY)),
                fraction(probability(reading, Regime.CRISIS)),
                fraction(confidence(reading)),
                reading.modelVersion(),
                '"' + String.join("; ", reading.evidence()).replace("\"", "\"\"") + '"');
    }

    private static String object(ClassifiedBar bar) {
        RegimeReading reading = bar.reading();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("symbol", bar.name());
        members.put("time", bar.time());
        members.put("state", reading.regime());
        members.put("trending", probability(reading, Regime.TRENDING));
        members.put("ranging", probability(reading, Regime.RANGING));
        members.put("choppy", probability(reading, Regime.CHOPPY));
        members.put("crisis", probability(reading, Regime.CRISIS));
        members.put("confidence", confidence(reading));
        members.put("model", reading.modelVersion());
        members.put("evidence", reading.evidence());
        return Json.write(members);
    }

    private static Optional<Double> probability(RegimeReading reading, Regime regime) {
        Optional<RegimeProbabilities> all = reading.probabilities();
        return all.map(each -> each.of(regime));
    }

    private static Optional<Double> confidence(RegimeReading reading) {
        return reading.regime() == Regime.UNKNOWN
                ? Optional.empty()
                : Optional.of(reading.confidenceFraction());
    }

    private static String fraction(Optional<Double> value) {
        return value.map(each -> String.format(Locale.ROOT, "%.6f", each)).orElse("");
    }
}
