// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.base.check.Checks;

/// A person's command with name and reason, both kept: `POST /api/v1/risk/halt` and `/risk/re-arm`.
public record OperatorCommand(String by, String reason) {

    public OperatorCommand {
        Checks.notBlank("by", by);
        Checks.notBlank("reason", reason);
    }
}
