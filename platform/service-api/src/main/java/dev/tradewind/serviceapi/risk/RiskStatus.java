// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.risk.RiskCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where risk management stands: `GET /api/v1/risk/status`. `mode` is ACTIVE, REDUCE_ONLY or HALTED
/// with the `reason` of its last change; the portfolio's figures are absent before its first
/// snapshot. `noNewRiskUntil` is in market time. `usage` tells how much of each account limit is
/// used.
public record RiskStatus(
        String mode,
        String reason,
        long limitsVersion,
        @Nullable Instant asOf,
        @Nullable Money equity,
        @Nullable Money peakEquity,
        @Nullable BigDecimal drawdownFraction,
        @Nullable Instant noNewRiskUntil,
        List<RiskCheck> usage) {

    public RiskStatus {
        usage = List.copyOf(usage);
    }
}
