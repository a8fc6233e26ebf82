// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.RegimeEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks a [RegimeEngine].
final class EngineJudge implements Judge {

    private final RegimeEngine engine;

    EngineJudge(RegimeEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Answer> judge(Instant asOf, List<ClosedBar> bars) {
        Map<Symbol, Answer> answers = new TreeMap<>();
        for (RegimeReading reading : engine.onInstant(asOf, bars)) {
            answers.put(reading.symbol(), new Answer(reading.regime(), reading.probabilities()));
        }
        return bars.stream()
                .map(bar -> answers.getOrDefault(bar.symbol(), Answer.UNKNOWN))
                .toList();
    }
}
