// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.config.Secret;
import dev.tradewind.framework.http.transport.HttpTransport;
import dev.tradewind.framework.telemetry.Metrics;
import dev.tradewind.framework.time.SystemTime;
import java.util.Optional;

/// What clients use of the service they live in.
public record ClientSurroundings(
        ClientConfig config,
        HttpTransport transport,
        SystemTime time,
        Metrics metrics,
        Secret token) {

    Optional<String> authorization() {
        return token.isEmpty() ? Optional.empty() : Optional.of("Bearer " + token.reveal());
    }
}
