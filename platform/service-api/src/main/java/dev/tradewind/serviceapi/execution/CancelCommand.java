// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.order.ClientOrderId;

/// Asks to cancel one order: `POST /api/v1/execution/cancel`. `reason` is kept with the order.
public record CancelCommand(ClientOrderId clientOrderId, String reason) {

    public CancelCommand {
        Checks.notBlank("reason", reason);
    }
}
