// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Secret;
import dev.tradewind.framework.config.Setting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/// How the HTTP servers of a process listen and what they accept.
public record HttpServerConfig(
        @Setting(
                        defaultValue = "127.0.0.1",
                        description =
                                "Address the services listen on; any but loopback needs http.token")
                String bind,
        @Setting(
                        defaultValue = "",
                        description =
                                "Bearer token every request must carry; at least 32 "
                                        + "characters, empty = none")
                Secret token,
        @Setting(
                        defaultValue = "",
                        description = "Further host:port values accepted in the Host header, exact")
                List<String> allowedHosts,
        @Setting(
                        defaultValue = "",
                        description =
                                "Further origins (scheme://host:port) accepted in the "
                                        + "Origin header, exact")
                List<String> allowedOrigins,
        @Setting(
                        defaultValue = "10s",
                        description = "Time within which a request body must have arrived",
                        min = "100ms",
                        max = "5m")
                Duration bodyTime,
        @Setting(
                        defaultValue = "10s",
                        description =
                                "Time requests in flight may take to finish when a service stops",
                        min = "0s",
                        max = "5m")
                Duration drainTime) {

    private static final int SHORTEST_TOKEN = 32;

    public HttpServerConfig {
        boolean isLoopback = isLoopback(bind);
        if (!isLoopback && token.isEmpty()) {
            throw new ConfigurationException(
                    ("http.bind=%s would open the services to the network without credentials: "
                                    + "set http.token, or leave http.bind at 127.0.0.1")
                            .formatted(bind));
        }
        if (!token.isEmpty() && token.reveal().length() < SHORTEST_TOKEN) {
            throw new ConfigurationException(
                    "http.token must have at least %d characters".formatted(SHORTEST_TOKEN));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new ConfigurationException(
                    "http.bind=%s is not an address".formatted(address), unknown);
        }
    }
}
