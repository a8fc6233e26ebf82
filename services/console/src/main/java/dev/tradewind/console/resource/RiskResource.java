// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Router;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import dev.tradewind.serviceapi.risk.RiskClient;
import java.util.List;

/// The switch that stops all new exposure, passed on to risk-management: only with a reason and the
/// word that names the command, so that no slip of a hand or script moves it.
public final class RiskResource {

    private static final String OPERATOR = "console";

    private final RiskClient risk;

    public RiskResource(RiskClient risk) {
        this.risk = risk;
    }

    /// A command of a person at the page.
    ///
    /// @param confirmation `HALT` or `RE-ARM`, as typed
    record ConfirmedCommand(String reason, String confirmation) {}

    public void publish(Router router) {
        router.post(
                        "/api/v1/risk/halt",
                        request -> {
                            OperatorCommand command = confirmed(request, "HALT");
                            return Passed.on(RiskClient.SERVICE, risk.halt(command));
                        })
                .post(
                        "/api/v1/risk/re-arm",
                        request -> {
                            OperatorCommand command = confirmed(request, "RE-ARM");
                            return Passed.on(RiskClient.SERVICE, risk.rearm(command));
                        });
    }

    private static OperatorCommand confirmed(Request request, String word) {
        ConfirmedCommand command = request.body(ConfirmedCommand.class);
        if (!command.confirmation().equals(word)) {
            throw ProblemException.ofField(
                            ProblemCode.INVALID_VALUE,
                            "confirmation",
                            "confirmation must be " + word + ": " + command.confirmation())
                    .withValid(List.of(word));
        }
        if (command.reason().isBlank()) {
            throw ProblemException.ofField(
                    ProblemCode.INVALID_VALUE, "reason", "reason must not be blank");
        }
        return new OperatorCommand(OPERATOR, command.reason());
    }
}
