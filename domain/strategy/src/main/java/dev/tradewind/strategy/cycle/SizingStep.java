// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.model.bot.StrategyFamily;
import dev.tradewind.model.decision.AllocationStep;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.strategy.Figures;
import dev.tradewind.strategy.Sizing;
import dev.tradewind.strategy.allocation.Budget;
import dev.tradewind.strategy.allocation.RegimeAllocator;
import java.math.BigDecimal;
import java.util.Objects;

/// Step 5: the wish becomes a target holding and the difference to what is held a quantity. A
/// change within the no-trade band is not worth its cost; giving everything up is always done.
final class SizingStep {

    private final RegimeAllocator allocator;
    private final BigDecimal band;
    private final RunningFleet fleet;
    private final Money equity;

    SizingStep(CycleConfig config, RunningFleet fleet, Money equity) {
        this.allocator = new RegimeAllocator(config.weights());
        this.band = OrderNormalizer.decimal(config.noTradeBandFraction());
        this.fleet = fleet;
        this.equity = equity;
    }

    void take(Draft draft) {
        if (!draft.symbol().quote().equals(equity.currency())) {
            draft.end(
                    Outcome.DATA_MISSING,
                    draft.symbol()
                            + " is not paid in "
                            + equity.currency()
                            + ", the currency of the portfolio");
            return;
        }
        if (draft.signal().action() == SignalAction.BUY) {
            sizeEntry(draft);
            return;
        }
        sizeExit(draft);
    }

    private void sizeEntry(Draft draft) {
        RegimeReading reading =
                Objects.requireNonNull(draft.regime(), "regime must be known to enter");
        Budget budget = allocator.entryBudget(claimOf(draft), reading.regime(), equity);
        if (!budget.amount().isPositive()) {
            draft.end(
                    Outcome.REGIME_BLOCKED,
                    "wants to buy, but "
                            + budget.family()
                            + " has no capital in "
                            + reading.regime());
            return;
        }
        Money current = valueOf(draft, draft.held());
        Money target = entryTarget(draft, budget, current);
        allocate(draft, budget, current, target);
        Money change = target.minus(current);
        if (change.compareTo(budget.amount().times(band)) <= 0) {
            draft.end(Outcome.AT_TARGET, atTarget(draft, budget, current, target));
            return;
        }
        Quantity quantity = OrderNormalizer.quantityFor(change, draft.close(), draft.instrument());
        if (!OrderNormalizer.isTradable(quantity, draft.close(), draft.instrument())) {
            draft.end(Outcome.BELOW_MINIMUM, belowMinimum(draft, change));
            return;
        }
        draft.wants(Side.BUY, quantity);
    }

    private Money entryTarget(Draft draft, Budget budget, Money current) {
        return switch (draft.lane().strategy().sizing()) {
            case Sizing.BudgetShare() ->
                    budget.amount()
                            .times(OrderNormalizer.decimal(draft.signal().strengthFraction()));
            case Sizing.FixedNotional(Money notional) -> {
                Money stacked = current.plus(notional);
                yield stacked.compareTo(budget.amount()) <= 0 ? stacked : current;
            }
        };
    }

    private void sizeExit(Draft draft) {
        if (!draft.held().isPositive()) {
            draft.end(
                    Outcome.NOTHING_TO_SELL,
                    "wants to sell, but holds nothing: " + draft.signal().reason());
            return;
        }
        Budget budget = allocator.exitBudget(claimOf(draft), equity);
        BigDecimal keep = OrderNormalizer.decimal(draft.signal().strengthFraction());
        Money current = valueOf(draft, draft.held());
        Money target = budget.amount().times(keep);
        allocate(draft, budget, current, target);
        Money change = current.minus(target);
        if (keep.signum() > 0 && change.compareTo(budget.amount().times(band)) <= 0) {
            draft.end(Outcome.AT_TARGET, atTarget(draft, budget, current, target));
            return;
        }
        Quantity quantity =
                keep.signum() == 0
                        ? OrderNormalizer.lots(draft.held().value(), draft.instrument())
                        : OrderNormalizer.quantityFor(change, draft.close(), draft.instrument());
        if (quantity.isZero()) {
            draft.end(Outcome.BELOW_MINIMUM, belowMinimum(draft, change));
            return;
        }
        draft.wants(Side.SELL, quantity);
    }

    private RegimeAllocator.Claim claimOf(Draft draft) {
        StrategyFamily family = draft.lane().strategy().family();
        return new RegimeAllocator.Claim(
                family, fleet.botsIn(family), fleet.productsOf(draft.bot()));
    }

    private static void allocate(Draft draft, Budget budget, Money current, Money target) {
        draft.allocated(
                new AllocationStep(
                        budget.family(),
                        budget.weight().doubleValue(),
                        budget.bots(),
                        budget.amount(),
                        current,
                        target));
    }

    private static Money valueOf(Draft draft, Quantity quantity) {
        return draft.close().times(quantity, draft.symbol().quote());
    }

    private static String atTarget(Draft draft, Budget budget, Money current, Money target) {
        return "wants to "
                + draft.signal().action()
                + ", but holds "
                + Figures.cents(current)
                + " against a target of "
                + Figures.cents(target)
                + ", too close to trade with a budget of "
                + Figures.cents(budget.amount());
    }

    private static String belowMinimum(Draft draft, Money change) {
        return "a change of "
                + Figures.cents(change)
                + " is below the smallest order of "
                + draft.symbol()
                + ": "
                + draft.instrument().minQuantity()
                + ' '
                + draft.symbol().base()
                + " and "
                + Figures.cents(draft.instrument().minNotional());
    }
}
