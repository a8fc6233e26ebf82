// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;
import org.jspecify.annotations.Nullable;

/// Asks to cancel every open order, or those in one product: `POST /api/v1/execution/cancel-all`.
public record CancelAllCommand(@Nullable Symbol symbol, String reason) {

    public CancelAllCommand {
        Checks.notBlank("reason", reason);
    }
}
