// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.source;

import dev.tradewind.console.view.ServiceView;
import dev.tradewind.console.view.ServiceView.State;
import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.health.DependencyHealth;
import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.health.Health.Detailed;
import dev.tradewind.framework.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// How every service does, by its own health report; the console's own included. Used by one
/// thread.
public final class ServicesSource implements Supplier<List<ServiceView>> {

    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final List<ServiceClient> services;
    private final Health own;
    private final InstantSource time;
    private final Map<String, ServiceView> known = new HashMap<>();

    /// @param services in the order in which they are shown
    public ServicesSource(List<ServiceClient> services, Health own, InstantSource time) {
        this.services = List.copyOf(services);
        this.own = own;
        this.time = time;
    }

    @Override
    public List<ServiceView> get() {
        List<ServiceView> views = new ArrayList<>();
        for (ServiceClient service : services) {
            views.add(view(service));
        }
        views.add(view(own.detailed()));
        return views;
    }

    /// Asked past the circuit breaker: health must be seen again the moment it is back.
    private ServiceView view(ServiceClient service) {
        CallResult<Detailed> result =
                service.get("/health/detailed").asFeed().within(PATIENCE).send(Detailed.class);
        return switch (result) {
            case CallResult.Answered<Detailed>(int _, Detailed health) -> view(health);
            case CallResult.Refused<Detailed>(Problem problem) ->
                    view(service.target(), State.DOWN, problem.detail());
            case CallResult.NotSent<Detailed>(String reason) ->
                    view(service.target(), State.DOWN, reason);
            case CallResult.OutcomeUnknown<Detailed>(String reason) ->
                    view(service.target(), State.DOWN, reason);
        };
    }

    private ServiceView view(Detailed health) {
        String name = health.summary().service();
        List<Health.Obstacle> obstacles = health.summary().waitsFor();
        if (!obstacles.isEmpty()) {
            String reasons =
                    obstacles.stream()
                            .map(Health.Obstacle::waitsFor)
                            .collect(Collectors.joining(", "));
            return view(name, State.WAITING, "waits for " + reasons);
        }
        String unreachable =
                health.dependencies().stream()
                        .filter(each -> each.state() == DependencyHealth.State.DOWN)
                        .map(DependencyHealth.Status::name)
                        .collect(Collectors.joining(", "));
        return unreachable.isEmpty()
                ? view(name, State.READY, "ready")
                : view(name, State.DEGRADED, "cannot reach " + unreachable);
    }

    private ServiceView view(String name, State state, String reason) {
        ServiceView before = known.get(name);
        Instant since = before != null && before.state() == state ? before.since() : time.instant();
        ServiceView view = new ServiceView(name, state, reason, since);
        known.put(name, view);
        return view;
    }
}
