// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Response;
import java.util.List;

/// Passes another service's answer on: its answer, its refusal in its own words, or that there was
/// none.
final class Passed {

    private Passed() {}

    static Response on(String service, CallResult<?> result) {
        return switch (result) {
            case CallResult.Answered<?> answered ->
                    Response.json(answered.status(), answered.body());
            case CallResult.Refused<?> refused ->
                    throw ProblemException.of(refused.problem().code(), refused.problem().detail())
                            .withValid(validOf(refused));
            case CallResult.NotSent<?> notSent ->
                    throw unavailable(service + " does not answer: " + notSent.reason());
            case CallResult.OutcomeUnknown<?> unknown ->
                    throw unavailable(
                            "%s did not answer in time, the command may or may not have worked: %s"
                                    .formatted(service, unknown.reason()));
        };
    }

    private static List<String> validOf(CallResult.Refused<?> refused) {
        List<String> valid = refused.problem().valid();
        return valid == null ? List.of() : valid;
    }

    private static ProblemException unavailable(String detail) {
        return ProblemException.of(ProblemCode.DEPENDENCY_UNAVAILABLE, detail);
    }
}
