// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Decides whether a request may come in at all: exact Host, own Origin, bearer token. It runs
/// before anything else, for every path. Host and Origin checks are what keeps a web page that the
/// user happens to visit from driving services on loopback (DNS rebinding, cross-site requests).
final class RequestGate {

    private static final String BEARER = "Bearer ";

    private final HttpServerConfig config;
    private volatile List<String> hosts = List.of();
    private volatile List<String> origins = List.of();

    RequestGate(HttpServerConfig config) {
        this.config = config;
    }

    /// Opens the gate for the names under which `ports` of this machine are reached.
    void listenOn(List<Integer> ports) {
        List<String> nextHosts = new ArrayList<>(config.allowedHosts());
        for (int port : ports) {
            for (String name : List.of("127.0.0.1", "localhost", "[::1]", config.bind())) {
                nextHosts.add(name + ":" + port);
            }
        }
        List<String> nextOrigins = new ArrayList<>(config.allowedOrigins());
        for (String host : nextHosts) {
            nextOrigins.add("http://" + host);
            nextOrigins.add("https://" + host);
        }
        origins = List.copyOf(nextOrigins);
        hosts = List.copyOf(nextHosts);
    }

    /// The refusal, or empty when the request may pass.
    Optional<ProblemException> refusal(String method, Function<String, Optional<String>> headers) {
        String host = headers.apply("Host").orElse("").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            return Optional.of(
                    ProblemException.of(
                            ProblemCode.FORBIDDEN_HOST,
                            "Host '%s' is not one of %s; http.allowed-hosts adds more"
                                    .formatted(host, hosts)));
        }
        Optional<String> origin = headers.apply("Origin");
        boolean isForeign =
                origin.isPresent() && !origins.contains(origin.get().toLowerCase(Locale.ROOT));
        boolean isCrossSite =
                !method.equals("GET")
                        && headers.apply("Sec-Fetch-Site").filter("cross-site"::equals).isPresent();
        if (isForeign || isCrossSite) {
            return Optional.of(
                    ProblemException.of(
                            ProblemCode.FORBIDDEN_ORIGIN,
                            "Origin '%s' may not call this service; http.allowed-origins adds more"
                                    .formatted(origin.orElse("unknown"))));
        }
        return credentialRefusal(headers);
    }

    private Optional<ProblemException> credentialRefusal(
            Function<String, Optional<String>> headers) {
        if (config.token().isEmpty()) {
            return Optional.empty();
        }
        boolean isKnown =
                headers.apply("Authorization")
                        .filter(value -> value.startsWith(BEARER))
                        .map(value -> value.substring(BEARER.length()))
                        .filter(config.token()::matches)
                        .isPresent();
        return isKnown
                ? Optional.empty()
                : Optional.of(
                        ProblemException.of(
                                ProblemCode.UNAUTHORIZED, "a bearer token is required"));
    }
}
