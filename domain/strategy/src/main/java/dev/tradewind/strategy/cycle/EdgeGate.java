// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.result.Answer.Available;
import dev.tradewind.base.result.Answer.Unavailable;
import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.decision.EdgeStep;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.CostEstimate;
import dev.tradewind.model.order.Side;
import dev.tradewind.strategy.Figures;
import dev.tradewind.strategy.port.CostModel;
import dev.tradewind.strategy.port.CostModel.CostQuestion;
import java.util.List;

/// Step 6: an entry must be expected to earn its round trip. The way out is taken to cost what the
/// way in costs. Exits pass unasked.
final class EdgeGate {

    private static final double BPS = 10_000;
    private static final double SIDES = 2;

    private final CostModel costs;
    private final double multiple;
    private final List<StrategyFamily> exempt;

    EdgeGate(CostModel costs, CycleConfig config) {
        this.costs = costs;
        this.multiple = config.edgeMultiple();
        this.exempt = config.withoutEdgeGate();
    }

    void take(Draft draft) {
        if (draft.side() == Side.SELL) {
            return;
        }
        CostQuestion question =
                new CostQuestion(
                        draft.symbol(),
                        Side.BUY,
                        draft.wanted(),
                        draft.close(),
                        draft.urgency(),
                        draft.asOf());
        switch (costs.oneWay(question)) {
            case Available(CostEstimate estimate) -> judge(draft, estimate);
            case Unavailable(String reason) ->
                    draft.end(
                            Outcome.EXECUTION_UNAVAILABLE,
                            "what the trade would cost is unknown: " + reason);
        }
    }

    private void judge(Draft draft, CostEstimate oneWay) {
        double edgeBps = BPS * draft.signal().expectedReturnFraction();
        double costBps = SIDES * oneWay.totalBps();
        boolean passes = edgeBps > multiple * costBps;
        draft.judged(
                new EdgeStep(
                        edgeBps,
                        SIDES * oneWay.feeBps(),
                        SIDES * oneWay.spreadBps(),
                        SIDES * oneWay.impactBps(),
                        multiple,
                        passes));
        if (!passes && !exempt.contains(draft.lane().strategy().family())) {
            draft.end(
                    Outcome.EDGE_BELOW_COST,
                    "expects "
                            + Figures.fixed(edgeBps, 1)
                            + " bps, but the round trip costs "
                            + Figures.fixed(costBps, 1)
                            + " bps and must be earned "
                            + Figures.fixed(multiple, 2)
                            + " times");
        }
    }
}
