// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.execution;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Symbol;

/// Lets a halted product trade again, after a person has looked: `POST /api/v1/execution/resume`.
/// `reason` is logged.
public record ResumeCommand(Symbol symbol, String reason) {

    public ResumeCommand {
        Checks.notBlank("reason", reason);
    }
}
