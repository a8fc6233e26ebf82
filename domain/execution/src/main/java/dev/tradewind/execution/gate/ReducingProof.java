// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.gate;

import dev.tradewind.execution.gate.Refusal.Code;
import dev.tradewind.model.execution.ExecuteCommand;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/// Proves that a sale only reduces: it is at most what our own fills hold, less what live orders
/// are selling already. An order whose fate is unknown counts as live.
public final class ReducingProof {

    private ReducingProof() {}

    /// Why the sale is not a proven reduction, empty if it is.
    ///
    /// @param held signed sum of own fills in the product, base units
    /// @param selling what live sell orders can still fill
    public static Optional<Refusal> refusal(
            ExecuteCommand sale, BigDecimal held, Quantity selling) {
        BigDecimal free = held.subtract(selling.value());
        return sale.quantity().value().compareTo(free) <= 0
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                Code.NOT_REDUCING,
                                "selling %s of %s, but %s are held and %s already being sold"
                                        .formatted(
                                                sale.quantity(),
                                                sale.symbol(),
                                                held.toPlainString(),
                                                selling)));
    }
}
