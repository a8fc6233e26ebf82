// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.telemetry.Metrics;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The circuit breaker and the bulkhead in front of one endpoint class of one service. Every permit
/// taken is given back with a verdict. Safe from any thread.
final class CallGuard {

    private static final List<CircuitBreaker.State> SHOWN_STATES =
            List.of(
                    CircuitBreaker.State.CLOSED,
                    CircuitBreaker.State.OPEN,
                    CircuitBreaker.State.HALF_OPEN);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final boolean isJudged;

    CallGuard(String target, EndpointClass endpointClass, ClientConfig config, Metrics metrics) {
        String name = target + "/" + endpointClass;
        isJudged = endpointClass.isJudged();
        breaker = CircuitBreaker.of(name, breakerConfig(config));
        bulkhead =
                Bulkhead.of(
                        name,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(config.concurrentCalls())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        String label = endpointClass.name().toLowerCase(Locale.ROOT);
        if (isJudged) {
            for (CircuitBreaker.State state : SHOWN_STATES) {
                metrics.gauge(
                        "http.client.breaker.state",
                        "1 for the state the circuit breaker is in, else 0",
                        () -> breaker.getState() == state ? 1 : 0,
                        "target",
                        target,
                        "class",
                        label,
                        "state",
                        state.name().toLowerCase(Locale.ROOT));
            }
        }
        metrics.gauge(
                "http.client.bulkhead.available.calls",
                "Further calls that may start now",
                () -> bulkhead.getMetrics().getAvailableConcurrentCalls(),
                "target",
                target,
                "class",
                label);
    }

    /// Takes a permit; otherwise the reason why no call may start.
    Optional<String> refusal() {
        if (!bulkhead.tryAcquirePermission()) {
            return Optional.of("too many calls at once to " + bulkhead.getName());
        }
        if (isJudged && !breaker.tryAcquirePermission()) {
            bulkhead.onComplete();
            return Optional.of(
                    "the circuit breaker of " + breaker.getName() + " is " + breaker.getState());
        }
        return Optional.empty();
    }

    /// Gives the permit back after an answer; slow ones count against the target.
    void succeeded(long nanos) {
        bulkhead.onComplete();
        if (isJudged) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /// Gives the permit back after a fault of the target.
    void failed(long nanos, Throwable fault) {
        bulkhead.onComplete();
        if (isJudged) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, fault);
        }
    }

    String state() {
        return breaker.getState().name();
    }

    private static CircuitBreakerConfig breakerConfig(ClientConfig config) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(config.breakerWindow())
                .minimumNumberOfCalls(Math.max(2, config.breakerWindow() / 4))
                .failureRateThreshold(config.breakerThresholdPercent())
                .slowCallRateThreshold(config.breakerThresholdPercent())
                .slowCallDurationThreshold(config.breakerSlowCall())
                .waitDurationInOpenState(config.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(config.breakerProbes())
                .maxWaitDurationInHalfOpenState(config.breakerHalfOpen())
                .build();
    }
}
