// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.riskmanagement.desk;

import dev.tradewind.risk.KillSwitch;
import dev.tradewind.risk.RiskEvent;
import dev.tradewind.serviceapi.risk.RiskAlert;
import dev.tradewind.serviceapi.risk.RiskModeChanged;

/// The engine's events in words for people and as events on the feed.
final class Alerts {

    private static final long UNNUMBERED = 0;

    private Alerts() {}

    static RiskAlert of(RiskEvent event) {
        return switch (event) {
            case RiskEvent.KillSwitchChanged changed ->
                    alert(
                            changed,
                            "mode_changed",
                            RiskAlert.Severity.PAGE,
                            "%s to %s by %s: %s"
                                    .formatted(
                                            changed.from(),
                                            changed.to(),
                                            changed.by(),
                                            changed.reason()));
            case RiskEvent.NewRiskPaused paused ->
                    alert(
                            paused,
                            "new_risk_paused",
                            RiskAlert.Severity.PAGE,
                            "lost a fraction of %s within 24 hours; no new risk until %s"
                                    .formatted(
                                            paused.lossFraction().toPlainString(), paused.until()));
            case RiskEvent.DrawdownWarning warning ->
                    alert(
                            warning,
                            "drawdown_warning",
                            RiskAlert.Severity.TICKET,
                            "drawdown is a fraction of %s; new risk is scaled down from here"
                                    .formatted(warning.drawdownFraction().toPlainString()));
        };
    }

    static String type(RiskEvent.KillSwitchChanged changed) {
        return changed.to() == KillSwitch.ACTIVE ? RiskModeChanged.REARMED : RiskModeChanged.HALTED;
    }

    static RiskModeChanged event(RiskEvent.KillSwitchChanged changed) {
        return new RiskModeChanged(
                changed.time(),
                changed.from().name(),
                changed.to().name(),
                changed.by(),
                changed.reason());
    }

    private static RiskAlert alert(
            RiskEvent event, String kind, RiskAlert.Severity severity, String message) {
        return new RiskAlert(UNNUMBERED, event.time(), kind, severity, message);
    }
}
