// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.cycle;

import dev.tradewind.base.result.Answer.Available;
import dev.tradewind.base.result.Answer.Unavailable;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.ExecutionReceipt;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.risk.TradeRequest;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.strategy.cycle.Netting.Residual;
import dev.tradewind.strategy.port.Executor;
import dev.tradewind.strategy.port.RiskAuthority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Step 8: what is left after netting goes to the market. A reduction goes straight to execution,
/// also while risk is down; an entry needs a grant first and is scaled down to it.
final class OrderDesk {

    /// A residual on its way: the trade it belongs to and the name both risk and execution know it
    /// by.
    private record Order(ProductTrade trade, Residual residual, String key) {

        Draft first() {
            return trade.draftOf(residual.shares().getFirst());
        }

        Regime regime() {
            RegimeReading reading = first().regime();
            return reading == null ? Regime.UNKNOWN : reading.regime();
        }

        Instant regimeAsOf() {
            RegimeReading reading = first().regime();
            return reading == null ? trade.asOf() : reading.asOf();
        }
    }

    private final RiskAuthority risk;
    private final Executor executor;

    OrderDesk(RiskAuthority risk, Executor executor) {
        this.risk = risk;
        this.executor = executor;
    }

    void reduce(ProductTrade trade) {
        for (Residual residual : residuals(trade, Side.SELL)) {
            Order order = order(trade, residual);
            if (isTradable(trade, residual.quantity())) {
                execute(order, residual.shares(), null);
            } else {
                endAll(order, Outcome.BELOW_MINIMUM, belowMinimum(trade, residual.quantity()));
            }
        }
    }

    void enter(ProductTrade trade) {
        for (Residual residual : residuals(trade, Side.BUY)) {
            Order order = order(trade, residual);
            if (isTradable(trade, residual.quantity())) {
                askRisk(order);
            } else {
                endAll(order, Outcome.BELOW_MINIMUM, belowMinimum(trade, residual.quantity()));
            }
        }
    }

    private void askRisk(Order order) {
        switch (risk.decide(request(order))) {
            case Available(RiskDecision decision) -> follow(order, decision);
            case Unavailable(String reason) ->
                    endAll(order, Outcome.RISK_UNAVAILABLE, "no permission: " + reason);
        }
    }

    private void follow(Order order, RiskDecision decision) {
        order.residual()
                .shares()
                .forEach(share -> order.trade().draftOf(share).answeredByRisk(decision));
        switch (decision) {
            case RiskDecision.Approved(_, _, Grant grant) -> enterWith(order, grant);
            case RiskDecision.Reduced(_, _, Grant grant, _) -> enterWith(order, grant);
            case RiskDecision.Denied denied ->
                    endAll(order, Outcome.RISK_DENIED, "risk denied it: " + denied.reason());
        }
    }

    private void enterWith(Order order, Grant grant) {
        ProductTrade trade = order.trade();
        Quantity granted =
                OrderNormalizer.lots(
                        grant.maxQuantity().min(order.residual().quantity()).value(),
                        trade.instrument());
        if (!isTradable(trade, granted)) {
            endAll(
                    order,
                    Outcome.BELOW_MINIMUM,
                    "risk granted only " + granted + "; " + belowMinimum(trade, granted));
            return;
        }
        List<BotShare> shares =
                Shares.divide(granted, order.residual().shares(), trade.instrument().lotSize());
        execute(order, shares, grant);
        endAll(
                order,
                Outcome.BELOW_MINIMUM,
                "its share of the granted " + granted + " is below one lot");
    }

    private void execute(Order order, List<BotShare> shares, @Nullable Grant grant) {
        switch (executor.execute(command(order, shares, grant))) {
            case Available(ExecutionReceipt receipt) -> {
                for (BotShare share : shares) {
                    Draft draft = order.trade().draftOf(share);
                    draft.executed(receipt);
                    end(draft, outcomeOf(receipt), fate(share, receipt));
                }
            }
            case Unavailable(String reason) ->
                    shares.forEach(share ->
                            end(
                                    order.trade().draftOf(share),
                                    Outcome.EXECUTION_UNAVAILABLE,
                                    "not sent: " + reason));
        }
    }

    private static TradeRequest request(Order order) {
        return new TradeRequest(
                order.key(),
                order.trade().asOf(),
                order.trade().symbol(),
                order.residual().side(),
                order.residual().quantity(),
                order.trade().close(),
                order.residual().urgency(),
                order.regime(),
                order.regimeAsOf(),
                order.residual().shares().stream().map(BotShare::bot).toList());
    }

    private static ExecuteCommand command(
            Order order, List<BotShare> shares, @Nullable Grant grant) {
        return new ExecuteCommand(
                order.key(),
                order.trade().asOf(),
                order.trade().symbol(),
                order.residual().side(),
                Shares.sum(shares),
                order.trade().close(),
                order.residual().urgency(),
                order.regime(),
                order.regimeAsOf(),
                meanEdgeBps(order.trade(), shares),
                shares,
                grant);
    }

    /// The bots' expected edges, weighted by their quantities.
    private static double meanEdgeBps(ProductTrade trade, List<BotShare> shares) {
        double weighted = 0;
        double weights = 0;
        for (BotShare share : shares) {
            double weight = share.quantity().value().doubleValue();
            weighted += weight * trade.draftOf(share).expectedEdgeBps();
            weights += weight;
        }
        return weighted / weights;
    }

    private static Outcome outcomeOf(ExecutionReceipt receipt) {
        return switch (receipt.status()) {
            case SENT -> Outcome.ORDER_SENT;
            case WAITING -> Outcome.WAITING_FOR_BETTER_PRICE;
            case REFUSED -> Outcome.EXECUTION_REFUSED;
            case UNKNOWN -> Outcome.ORDER_UNKNOWN;
        };
    }

    private static String fate(BotShare share, ExecutionReceipt receipt) {
        String order =
                receipt.clientOrderId() == null ? "" : " in order " + receipt.clientOrderId();
        return share.quantity() + order + ": " + receipt.reason();
    }

    /// Ends every bot of the order that has not ended yet.
    private static void endAll(Order order, Outcome outcome, String reason) {
        for (BotShare share : order.residual().shares()) {
            Draft draft = order.trade().draftOf(share);
            if (draft.isOpen()) {
                end(draft, outcome, reason);
            }
        }
    }

    /// A bot whose wish was met in part by other bots has traded, whatever became of the rest.
    private static void end(Draft draft, Outcome outcome, String fate) {
        boolean crossedOnly = draft.crossedQuantity().isPositive() && !outcome.isTrade();
        draft.end(crossedOnly ? Outcome.CROSSED_INTERNALLY : outcome, Reasons.told(draft, fate));
    }

    private static List<Residual> residuals(ProductTrade trade, Side side) {
        return trade.netting().residuals().stream().filter(each -> each.side() == side).toList();
    }

    private static Order order(ProductTrade trade, Residual residual) {
        String part = residual.side().name().substring(0, 1) + residual.urgency().name().charAt(0);
        return new Order(trade, residual, trade.key(part));
    }

    private static boolean isTradable(ProductTrade trade, Quantity quantity) {
        return OrderNormalizer.isTradable(quantity, trade.close(), trade.instrument());
    }

    private static String belowMinimum(ProductTrade trade, Quantity quantity) {
        return quantity
                + " "
                + trade.symbol().base()
                + " is below the smallest order of "
                + trade.instrument().minQuantity()
                + ' '
                + trade.symbol().base()
                + " and "
                + trade.instrument().minNotional();
    }
}
