// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.contestant;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A way to classify, by its name and what it is.
public record Contestant(String name, String description, Supplier<Judge> judges) {

    /// An engine as it runs in the service.
    public static Contestant engine(
            String name, String description, Supplier<RegimeEngine> engines) {
        return new Contestant(name, description, () -> new EngineJudge(engines.get()));
    }

    /// The answers of a fresh judge to every bar of `market`: one list a product, in their order.
    public List<List<Answer>> answers(StudyMarket market) {
        Judge judge = judges.get();
        List<List<Answer>> answers = new ArrayList<>();
        market.series().forEach(_ -> answers.add(new ArrayList<>(market.bars())));
        for (int bar = 0; bar < market.bars(); bar++) {
            Instant asOf = market.openTime(bar).plus(market.timeframe().length());
            List<ClosedBar> closing = market.closing(bar);
            List<Answer> now = judge.judge(asOf, closing);
            for (int product = 0; product < closing.size(); product++) {
                answers.get(product).add(now.get(product));
            }
        }
        return answers;
    }
}
