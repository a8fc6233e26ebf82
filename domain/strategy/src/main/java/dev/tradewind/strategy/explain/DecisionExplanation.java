// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.explain;

import dev.tradewind.model.decision.AllocationStep;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.EdgeStep;
import dev.tradewind.model.decision.MarketStep;
import dev.tradewind.model.execution.ExecutionPlan;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.execution.PlanAlternative;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Signal;
import dev.tradewind.model.signal.SignalAction;
import dev.tradewind.strategy.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decision record as lines of plain words: what came of it and why, then each step of the path
/// as far as it went.
public final class DecisionExplanation {

    private final DecisionRecord decision;
    private final List<String> lines = new ArrayList<>();

    private DecisionExplanation(DecisionRecord decision) {
        this.decision = decision;
    }

    /// The lines, outcome first.
    public static List<String> of(DecisionRecord decision) {
        return new DecisionExplanation(decision).tell();
    }

    private List<String> tell() {
        lines.add(
                decision.asOf()
                        + " "
                        + decision.bot()
                        + " ("
                        + decision.strategy()
                        + ") on "
                        + decision.symbol()
                        + " "
                        + decision.timeframe().code()
                        + ": "
                        + decision.outcome());
        lines.add("Why: " + decision.reason());
        market(decision.market());
        regime(decision.regime());
        signal(decision.signal());
        allocation(decision.allocation());
        wish();
        edge(decision.edge());
        crossed(decision.crossed());
        risk(decision.risk());
        execution(decision.execution());
        return List.copyOf(lines);
    }

    private void market(@Nullable MarketStep step) {
        if (step == null) {
            return;
        }
        String age =
                step.age().isZero()
                        ? "just closed"
                        : "closed " + step.age().toSeconds() + " s before";
        lines.add(
                "Market: close "
                        + step.close()
                        + ", "
                        + age
                        + ", "
                        + step.bars()
                        + " bars known"
                        + (step.synthetic() ? ", the last one filled in for a missing one" : ""));
    }

    private void regime(@Nullable RegimeReading reading) {
        if (reading == null) {
            return;
        }
        lines.add(
                "Regime: "
                        + reading.regime()
                        + " since "
                        + reading.since()
                        + ", confidence "
                        + Figures.percent(reading.confidenceFraction(), 0)
                        + ", direction "
                        + reading.direction()
                        + numbers(reading.indicators()));
        reading.evidence().forEach(each -> lines.add("  because " + each));
    }

    private void signal(@Nullable Signal signal) {
        if (signal == null) {
            return;
        }
        String wish =
                signal.action() == SignalAction.BUY
                        ? " for "
                                + Figures.percent(signal.strengthFraction(), 0)
                                + " of the budget, expecting "
                                + Figures.percent(signal.expectedReturnFraction(), 2)
                                + " in "
                                + signal.horizon().toHours()
                                + " h"
                        : "";
        lines.add(
                "Signal: "
                        + signal.action()
                        + wish
                        + ", "
                        + signal.reason()
                        + numbers(signal.inputs()));
    }

    private void allocation(@Nullable AllocationStep step) {
        if (step == null) {
            return;
        }
        lines.add(
                "Capital: "
                        + step.family()
                        + " may use "
                        + Figures.percent(step.familyWeightFraction(), 1)
                        + " of equity, shared by "
                        + step.botsInFamily()
                        + " bots: budget "
                        + Figures.cents(step.budget())
                        + ", holds "
                        + Figures.cents(step.current())
                        + ", target "
                        + Figures.cents(step.target()));
    }

    private void wish() {
        if (decision.side() != null && decision.wanted() != null) {
            lines.add(
                    "Wanted: "
                            + decision.side()
                            + " "
                            + decision.wanted()
                            + " "
                            + decision.symbol().base());
        }
    }

    private void edge(@Nullable EdgeStep step) {
        if (step == null) {
            return;
        }
        lines.add(
                "Edge: expects "
                        + Figures.fixed(step.expectedEdgeBps(), 1)
                        + " bps against a round trip of "
                        + Figures.fixed(step.costBps(), 1)
                        + " bps (fees "
                        + Figures.fixed(step.feeBps(), 1)
                        + ", spread "
                        + Figures.fixed(step.spreadBps(), 1)
                        + ", impact "
                        + Figures.fixed(step.impactBps(), 1)
                        + "), must earn it "
                        + Figures.fixed(step.requiredMultiple(), 2)
                        + " times: "
                        + (step.passes() ? "passes" : "does not pass"));
    }

    private void crossed(@Nullable Quantity quantity) {
        if (quantity != null) {
            lines.add(
                    "Crossed: "
                            + quantity
                            + " "
                            + decision.symbol().base()
                            + " with other bots at the close, without a fee");
        }
    }

    private void risk(@Nullable RiskDecision answer) {
        if (answer == null) {
            return;
        }
        lines.add(
                switch (answer) {
                    case RiskDecision.Approved approved ->
                            "Risk: approved up to " + approved.grant().maxQuantity();
                    case RiskDecision.Reduced reduced ->
                            "Risk: reduced to "
                                    + reduced.grant().maxQuantity()
                                    + " by "
                                    + reduced.bindingCheck();
                    case RiskDecision.Denied denied ->
                            "Risk: denied by " + denied.failedCheck() + ", " + denied.reason();
                });
        answer.checks().forEach(each -> lines.add("  " + check(each)));
    }

    private void execution(@Nullable ExecutionReceipt receipt) {
        if (receipt == null) {
            return;
        }
        String code = receipt.code() == null ? "" : " (" + receipt.code() + ")";
        String order = receipt.clientOrderId() == null ? "" : ", order " + receipt.clientOrderId();
        lines.add("Execution: " + receipt.status() + code + order + ", " + receipt.reason());
        ExecutionPlan plan = receipt.plan();
        if (plan != null) {
            lines.add("  plan " + plan.chosen() + ": " + plan.reason());
            plan.alternatives().forEach(each -> lines.add("  " + alternative(each)));
        }
    }

    private static String check(RiskCheck check) {
        return check.verdict()
                + " "
                + check.name()
                + ": "
                + check.used()
                + " of "
                + check.limit()
                + " "
                + check.unit();
    }

    private static String alternative(PlanAlternative way) {
        return way.style()
                + " would cost "
                + Figures.fixed(way.totalBps(), 1)
                + " bps (fee "
                + Figures.fixed(way.feeBps(), 1)
                + ", spread "
                + Figures.fixed(way.spreadBps(), 1)
                + ", impact "
                + Figures.fixed(way.impactBps(), 1)
                + ", not filling "
                + Figures.fixed(way.opportunityBps(), 1)
                + "), fills with "
                + Figures.percent(way.fillProbabilityFraction(), 0)
                + ": "
                + way.note();
    }

    private static String numbers(SortedMap<String, Double> numbers) {
        if (numbers.isEmpty()) {
            return "";
        }
        return numbers.entrySet().stream()
                .map(DecisionExplanation::number)
                .collect(Collectors.joining(", ", " [", "]"));
    }

    private static String number(Map.Entry<String, Double> entry) {
        return entry.getKey() + " " + Figures.fixed(entry.getValue(), 4);
    }
}
