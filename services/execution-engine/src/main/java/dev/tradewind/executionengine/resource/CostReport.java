// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine.resource;

import dev.tradewind.execution.cost.ImplementationShortfall;
import dev.tradewind.execution.cost.ImplementationShortfall.PricedFill;
import dev.tradewind.execution.order.BookedFill;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.execution.planner.SpreadModel;
import dev.tradewind.executionengine.store.ExecutionRecords;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.execution.PlanAlternative;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.sizing.OrderNormalizer;
import dev.tradewind.serviceapi.execution.CostsAnswer;
import dev.tradewind.serviceapi.execution.OrderCost;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// What finished orders cost against the mid they were decided at.
///
/// A venue of bars tells no mid at the time of a fill, so it is inferred: a taker fill was half the
/// assumed spread beyond it, a maker fill half a spread short of it. The part is exact in sum: what
/// is not spread is move.
public final class CostReport {

    private static final String ASSUMPTIONS =
            "mid at a fill inferred from the assumed half spread; arrival mid = decision mid;"
                    + " opportunity of unfilled parts not priced";
    private static final BigDecimal BPS = BigDecimal.valueOf(10_000);

    private final ExecutionRecords records;
    private final SpreadModel spreads;

    public CostReport(ExecutionRecords records, SpreadModel spreads) {
        this.records = records;
        this.spreads = spreads;
    }

    /// The costs of the newest finished orders, at most `limit`.
    CostsAnswer of(int limit) {
        List<OrderCost> details = new ArrayList<>();
        Money zero = Money.zero(Asset.USD);
        Money filled = zero;
        Money fees = zero;
        Money spread = zero;
        Money move = zero;
        for (TrackedOrder order : records.finished(limit)) {
            List<Fill> fills =
                    records.fillsOf(order.clientOrderId()).stream().map(BookedFill::fill).toList();
            OrderCost cost = cost(order, fills);
            details.add(cost);
            filled = fills.stream().map(Fill::notional).reduce(filled, Money::plus);
            fees = fees.plus(cost.fees());
            spread = spread.plus(cost.spread());
            move = move.plus(cost.move());
        }
        Double costBps =
                filled.isZero()
                        ? null
                        : fees.plus(spread)
                                .plus(move)
                                .fractionOf(filled)
                                .multiply(BPS)
                                .doubleValue();
        return new CostsAnswer(
                details.size(), filled, fees, spread, move, costBps, ASSUMPTIONS, details);
    }

    private OrderCost cost(TrackedOrder order, List<Fill> fills) {
        ExecuteCommand command = order.intent().command();
        ImplementationShortfall cost =
                ImplementationShortfall.of(
                        new ImplementationShortfall.Order(
                                command.symbol(),
                                command.side(),
                                command.quantity(),
                                command.arrivalPrice(),
                                command.arrivalPrice(),
                                null),
                        fills.stream().map(this::priced).toList());
        return new OrderCost(
                order.clientOrderId(),
                command.symbol(),
                command.side(),
                command.quantity(),
                order.filled(),
                cost.fees(),
                cost.spread(),
                cost.move(),
                cost.delay(),
                cost.opportunity(),
                cost.bps(),
                expectedBps(order),
                order.intent().createdAt());
    }

    private PricedFill priced(Fill fill) {
        BigDecimal half = OrderNormalizer.decimal(spreads.halfSpreadBps(fill.symbol())).divide(BPS);
        boolean paid = fill.role() == LiquidityRole.TAKER;
        int sign = paid ? fill.side().sign() : -fill.side().sign();
        BigDecimal factor = BigDecimal.ONE.add(half.multiply(BigDecimal.valueOf(sign)));
        Price mid = new Price(fill.price().value().divide(factor, MathContext.DECIMAL64));
        return new PricedFill(fill.price(), fill.quantity(), mid, fill.fee());
    }

    private static double expectedBps(TrackedOrder order) {
        return order.intent().plan().alternatives().stream()
                .filter(way -> way.style() == order.intent().plan().chosen())
                .mapToDouble(PlanAlternative::totalBps)
                .findFirst()
                .orElse(0);
    }
}
