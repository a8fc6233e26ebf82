// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import dev.tradewind.base.check.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Where and how to ask.
///
/// @param base the address without path, such as `https://api.coinbase.com`
/// @param callTimeout longest time for a whole answer
/// @param maxBodyBytes longest body that is read
/// @param requestsPerSecond the budget; the venue publishes 30 with a key and 10 without
public record RestConfig(
        URI base,
        Duration connectTimeout,
        Duration callTimeout,
        int maxBodyBytes,
        int requestsPerSecond) {

    private static final int WITH_KEY = 24;
    private static final int WITHOUT_KEY = 8;

    public RestConfig {
        Checks.require(
                List.of("http", "https").contains(String.valueOf(base.getScheme()))
                        && base.getHost() != null,
                "base",
                "must be http(s)://host[:port]",
                base);
        Checks.positive("connectTimeout", connectTimeout);
        Checks.positive("callTimeout", callTimeout);
        Checks.positive("maxBodyBytes", maxBodyBytes);
        Checks.positive("requestsPerSecond", requestsPerSecond);
    }

    /// The usual bounds at an address: 5 s to connect, 10 s for an answer of at most 10 MB, 80 % of
    /// the published rate.
    public static RestConfig at(URI base, boolean hasKey) {
        return new RestConfig(
                base,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                10 * 1024 * 1024,
                hasKey ? WITH_KEY : WITHOUT_KEY);
    }

    /// The same with another budget.
    public RestConfig withRequestsPerSecond(int rate) {
        return new RestConfig(base, connectTimeout, callTimeout, maxBodyBytes, rate);
    }

    /// The same with another bound for an answer.
    public RestConfig withCallTimeout(Duration longest) {
        return new RestConfig(base, connectTimeout, longest, maxBodyBytes, requestsPerSecond);
    }
}
