// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Money;
import java.time.Instant;

/// A deposit (positive) or withdrawal (negative) of the reporting currency. `transferId` is unique.
public record ExternalTransfer(String transferId, Instant time, Money amount) {

    public ExternalTransfer {
        Checks.notBlank("transferId", transferId);
        Checks.require(!amount.isZero(), "amount", "must not be zero", amount);
    }
}
