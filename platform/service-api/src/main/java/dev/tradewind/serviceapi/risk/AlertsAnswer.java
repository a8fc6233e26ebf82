// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.util.List;

/// Alerts, newest first: `GET /api/v1/risk/alerts`.
public record AlertsAnswer(List<RiskAlert> alerts) {

    public AlertsAnswer {
        alerts = List.copyOf(alerts);
    }
}
