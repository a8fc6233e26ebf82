// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.health.Health;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// Makes the clients of one service, one per target, so that all callers of a target share its
/// circuit breakers, its retry budget and its place in the health report. Safe from any thread.
public final class Clients {

    private static final Duration PROBE_TIME = Duration.ofSeconds(1);

    private final ClientSurroundings surroundings;
    private final Discovery discovery;
    private final Health health;
    private final Map<String, ServiceClient> clients = new ConcurrentHashMap<>();

    public Clients(ClientSurroundings surroundings, Discovery discovery, Health health) {
        this.surroundings = surroundings;
        this.discovery = discovery;
        this.health = health;
    }

    /// The client of a service.
    public ServiceClient of(String target) {
        return clients.computeIfAbsent(target, this::create);
    }

    /// Asks every target of this service whether it lives, each once, and notes the answers in the
    /// health report.
    public void probe() {
        clients.values().forEach(client -> client.probe(PROBE_TIME));
    }

    private ServiceClient create(String target) {
        RetryPolicy retries =
                new RetryPolicy(
                        surroundings.config(), new SplittableRandom(surroundings.config().seed()));
        Caller caller = new Caller(target, surroundings, retries, health.dependency(target));
        return new ServiceClient(target, () -> discovery.find(target), caller);
    }
}
