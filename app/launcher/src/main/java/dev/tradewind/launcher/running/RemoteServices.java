// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ClientConfig;
import dev.tradewind.framework.client.ClientSurroundings;
import dev.tradewind.framework.client.Clients;
import dev.tradewind.framework.client.ServiceCall;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.health.Health;
import dev.tradewind.framework.http.HttpServerConfig;
import dev.tradewind.framework.http.Problem;
import dev.tradewind.framework.http.transport.HttpTransport;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/// The services of a running system, called over HTTP as any other client would.
public final class RemoteServices implements AutoCloseable {

    private static final String CALLER = "command-line";

    private final HttpTransport transport;
    private final Metrics metrics = new Metrics(CALLER);
    private final Discovery discovery;
    private final Clients clients;
    private final SortedMap<String, String> running;

    private RemoteServices(Settings settings, Path dataFolder) {
        SystemTime time = new SystemTime();
        ClientConfig config = settings.bind(ClientConfig.class);
        transport = new HttpTransport(config.connectTimeout(), time);
        running = new RunRegistry(dataFolder).addresses();
        discovery = new Discovery(Composition.usualPorts(), settings);
        running.forEach((name, address) -> discovery.announce(name, URI.create(address)));
        clients =
                new Clients(
                        new ClientSurroundings(
                                config,
                                transport,
                                time,
                                metrics,
                                settings.bind(HttpServerConfig.class).token()),
                        discovery,
                        new Health(CALLER, time));
    }

    /// Finds the services of a data folder, and those that are configured elsewhere.
    public static RemoteServices of(Settings settings, Path dataFolder) {
        return new RemoteServices(settings, dataFolder);
    }

    /// The client of one service.
    public ServiceClient service(String name) {
        return clients.of(name);
    }

    /// Where a service is looked for.
    public URI address(String name) {
        return discovery.find(name);
    }

    /// Sends a call to `service` and reads the answer as a tree.
    ///
    /// @throws CommandFailure when it refuses or does not answer, with the reason and what to do
    public JsonNode tree(String service, ServiceCall call) {
        return Json.readTree(new String(answer(service, call), StandardCharsets.UTF_8));
    }

    /// Sends a call to `service` and takes the answer as it is.
    ///
    /// @throws CommandFailure when it refuses or does not answer, with the reason and what to do
    public byte[] answer(String service, ServiceCall call) {
        return orFail(service, call.sendForBytes());
    }

    /// The answer of a call, or the failure that says what to do.
    public <T> T orFail(String service, CallResult<T> result) {
        return switch (result) {
            case CallResult.Answered<T>(int _, T body) -> body;
            case CallResult.Refused<T>(Problem problem) ->
                    throw new CommandFailure(ExitCode.FAILED, told(service, problem));
            case CallResult.NotSent<T>(String reason) -> throw silent(service, reason);
            case CallResult.OutcomeUnknown<T>(String reason) -> throw silent(service, reason);
        };
    }

    @Override
    public void close() {
        transport.close();
        metrics.close();
    }

    private CommandFailure silent(String service, String reason) {
        String advice =
                running.isEmpty()
                        ? "nothing runs here: start the system with ./tradewind up"
                        : "see ./tradewind status";
        return new CommandFailure(
                ExitCode.UNREACHABLE,
                "%s does not answer at %s (%s); %s."
                        .formatted(service, address(service), reason, advice));
    }

    private static String told(String service, Problem problem) {
        String valid =
                problem.valid() == null ? "" : "; valid: " + String.join(", ", problem.valid());
        return service + ": " + problem.detail() + valid;
    }
}
