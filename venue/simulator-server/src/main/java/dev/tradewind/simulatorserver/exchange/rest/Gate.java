// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.framework.http.Handler;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.simulatorserver.exchange.auth.KnownKey;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import dev.tradewind.simulatorserver.exchange.auth.TokenVerifier;
import dev.tradewind.simulatorserver.exchange.fault.FaultPlan;

/// What a request passes before its endpoint sees it: who asks, whether they may, and how often.
public final class Gate {

    private static final String BEARER = "Bearer ";

    private final TokenVerifier verifier;
    private final RateLimiter limiter;
    private final FaultPlan faults;

    public Gate(TokenVerifier verifier, RateLimiter limiter, FaultPlan faults) {
        this.verifier = verifier;
        this.limiter = limiter;
        this.faults = faults;
    }

    /// Answers somebody whom the gate let through.
    @FunctionalInterface
    interface Endpoint {
        Response answer(Request request, Caller caller);
    }

    /// Answers anybody.
    @FunctionalInterface
    interface PublicEndpoint {
        Response answer(Request request);
    }

    /// For holders of a key that has `permission`.
    Handler with(Permission permission, Endpoint endpoint) {
        return request ->
                guarded(() -> {
                    KnownKey key = key(request);
                    RateLimiter.Share share = limiter.ask(key.customer());
                    if (!share.isGranted()) {
                        return share.onto(TooMany.answer(request));
                    }
                    return share.onto(
                            guarded(() -> {
                                if (!key.permissions().contains(permission)) {
                                    throw RestRefusal.missingScope();
                                }
                                return endpoint.answer(request, new Caller(key));
                            }));
                });
    }

    /// For everybody.
    Handler open(PublicEndpoint endpoint) {
        return request ->
                guarded(() ->
                        limiter.askPublic() ? endpoint.answer(request) : TooMany.answer(request));
    }

    private interface Work {
        Response answer();
    }

    private static Response guarded(Work work) {
        try {
            return work.answer();
        } catch (RestRefusal refusal) {
            return refusal.response();
        } catch (ProblemException problem) {
            return RestRefusal.invalid(String.valueOf(problem.getMessage())).response();
        }
    }

    private KnownKey key(Request request) {
        String token =
                request.header("Authorization")
                        .filter(each -> each.startsWith(BEARER))
                        .map(each -> each.substring(BEARER.length()))
                        .orElseThrow(RestRefusal::unauthorized);
        TokenVerifier.Target target =
                new TokenVerifier.Target(
                        request.method().name(), request.header("Host").orElse(""), request.path());
        return verifier.verify(token, target)
                .map(key -> key.with(faults.permitted(key.permissions())))
                .orElseThrow(RestRefusal::unauthorized);
    }
}
