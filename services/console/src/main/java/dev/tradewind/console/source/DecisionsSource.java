// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.model.decision.Outcome;
import dev.tradewind.serviceapi.strategy.DecisionQuery;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The newest decisions, from strategy-engine: as many trades and blocked trades as holds, so that
/// a flood of holds never pushes them out.
public final class DecisionsSource implements Supplier<List<DecisionSummary>> {

    private static final int OF_EACH_KIND = 100;
    private static final Comparator<DecisionSummary> NEWEST_FIRST =
            Comparator.comparing(DecisionSummary::asOf)
                    .reversed()
                    .thenComparing(DecisionSummary::id);

    private static final List<Outcome> TRADES = those(Outcome::isTrade);
    private static final List<Outcome> BLOCKED = those(Outcome::isBlocked);
    private static final List<Outcome> HOLDS =
            those(outcome -> !outcome.isTrade() && !outcome.isBlocked());

    private final StrategyClient strategy;

    public DecisionsSource(StrategyClient strategy) {
        this.strategy = strategy;
    }

    @Override
    public List<DecisionSummary> get() {
        return Stream.of(TRADES, BLOCKED, HOLDS)
                .flatMap(outcomes -> newest(outcomes).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private List<DecisionSummary> newest(List<Outcome> outcomes) {
        DecisionQuery query = new DecisionQuery(null, null, null, null, outcomes, OF_EACH_KIND);
        return strategy.decisions(query).orThrow().decisions();
    }

    private static List<Outcome> those(Predicate<Outcome> condition) {
        return Arrays.stream(Outcome.values()).filter(condition).toList();
    }
}
