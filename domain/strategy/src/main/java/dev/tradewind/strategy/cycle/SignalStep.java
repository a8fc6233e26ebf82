// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.strategy.Strategy;
import dev.tradewind.strategy.StrategyContext;

/// Steps 2 to 4: regime and portfolio of this instant, then the strategy's wish, and whether it may
/// be followed. The regime can stop an entry, never an exit; an order of the bot that is still in
/// flight stops both.
final class SignalStep {

    private final Conditions conditions;

    SignalStep(Conditions conditions) {
        this.conditions = conditions;
    }

    void take(Draft draft) {
        draft.sawRegime(conditions.regime(draft.symbol()));
        Lane lane = draft.lane();
        if (!lane.isWarm()) {
            draft.end(
                    Outcome.WARMING_UP,
                    "has heard "
                            + lane.bars()
                            + " of the "
                            + lane.strategy().warmUpBars()
                            + " bars it needs");
            return;
        }
        if (conditions.portfolio().isEmpty()) {
            draft.end(
                    Outcome.PORTFOLIO_UNAVAILABLE,
                    "what the bot holds is unknown: " + conditions.portfolioGap());
            return;
        }
        draft.sawPosition(conditions.position(draft.bot(), draft.symbol()));
        ask(draft);
    }

    private void ask(Draft draft) {
        StrategyContext context =
                new StrategyContext(draft.asOf(), draft.bar(), draft.regime(), draft.position());
        Signal signal = draft.lane().strategy().evaluate(context);
        draft.signalled(signal);
        if (signal.action() == SignalAction.HOLD) {
            draft.end(Outcome.NO_SIGNAL, signal.reason());
            return;
        }
        conditions
                .pending(draft.bot(), draft.symbol())
                .ifPresent(order -> draft.end(Outcome.ORDER_PENDING, waitsFor(order, signal)));
        if (draft.isOpen() && signal.action() == SignalAction.BUY) {
            checkRegime(draft);
        }
    }

    private void checkRegime(Draft draft) {
        RegimeReading reading = draft.regime();
        if (reading == null) {
            draft.end(
                    Outcome.REGIME_UNAVAILABLE,
                    "wants to buy, but the regime is unknown: " + conditions.regimeGap());
            return;
        }
        Regime regime = reading.regime();
        Strategy strategy = draft.lane().strategy();
        if (!regime.allowsEntries() || !strategy.entryRegimes().contains(regime)) {
            draft.end(
                    Outcome.REGIME_BLOCKED,
                    "wants to buy, but the market is "
                            + regime
                            + " and it enters only in "
                            + strategy.entryRegimes());
        }
    }

    private static String waitsFor(OpenOrder order, Signal signal) {
        return "wants to "
                + signal.action()
                + ", but its order "
                + order.clientOrderId()
                + " is still open: "
                + order.side()
                + ' '
                + order.remaining()
                + " at "
                + order.limitPrice();
    }
}
