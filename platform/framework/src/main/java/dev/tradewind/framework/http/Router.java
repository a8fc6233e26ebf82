// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.base.check.Checks;
import dev.tradewind.framework.http.socket.SocketEndpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The table of endpoints of one service. Routes may be added while the server runs; looking up is
/// safe from any thread. The most specific template wins: `/orders/open` before `/orders/{id}`.
public final class Router {

    private volatile List<Route> routes = List.of();
    private volatile NavigableMap<PathTemplate, SocketEndpoint> sockets = new TreeMap<>();
    private volatile boolean isGrowing;

    /// A route that fits a request, with the values of the path's named parts.
    record Match(Route route, Map<String, String> pathParameters) {}

    public Router get(String path, Handler handler) {
        return add(HttpMethod.GET, path, handler);
    }

    public Router post(String path, Handler handler) {
        return add(HttpMethod.POST, path, handler);
    }

    public Router put(String path, Handler handler) {
        return add(HttpMethod.PUT, path, handler);
    }

    public Router patch(String path, Handler handler) {
        return add(HttpMethod.PATCH, path, handler);
    }

    public Router delete(String path, Handler handler) {
        return add(HttpMethod.DELETE, path, handler);
    }

    /// Adds an endpoint whose limits differ from the usual.
    public synchronized Router add(Route route) {
        boolean isTaken =
                routes.stream()
                        .anyMatch(present ->
                                present.method() == route.method()
                                        && present.path().equals(route.path()));
        Checks.require(
                !isTaken, "route", "must not be routed twice", route.method() + " " + route.path());
        List<Route> next = new ArrayList<>(routes);
        next.add(route);
        next.sort(Comparator.comparing(Route::path));
        routes = List.copyOf(next);
        return this;
    }

    /// Adds a WebSocket. A path may answer ordinary requests and be a socket as well; `/{path...}` takes
    /// every path.
    public synchronized Router socket(String path, SocketEndpoint endpoint) {
        NavigableMap<PathTemplate, SocketEndpoint> next = new TreeMap<>(sockets);
        boolean isFree = next.put(PathTemplate.of(path), endpoint) == null;
        Checks.require(isFree, "socket", "must not be routed twice", path);
        sockets = next;
        return this;
    }

    /// Says whether routes are still to come: a path that is unknown until then is answered as not
    /// available yet, which callers repeat, and not as one that does not exist.
    public void markGrowing(boolean routesAreToCome) {
        isGrowing = routesAreToCome;
    }

    boolean isGrowing() {
        return isGrowing;
    }

    /// All endpoints, the most specific first.
    public List<Route> routes() {
        return routes;
    }

    Optional<Match> find(HttpMethod method, List<String> path) {
        for (Route route : routes) {
            if (route.method() == method) {
                Optional<Map<String, String>> values = route.path().match(path);
                if (values.isPresent()) {
                    return Optional.of(new Match(route, values.get()));
                }
            }
        }
        return Optional.empty();
    }

    Optional<SocketEndpoint> findSocket(List<String> path) {
        return sockets.entrySet().stream()
                .filter(socket -> socket.getKey().match(path).isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The methods this path answers; empty when the path is unknown.
    List<HttpMethod> methodsOf(List<String> path) {
        return routes.stream()
                .filter(route -> route.path().match(path).isPresent())
                .map(Route::method)
                .distinct()
                .sorted()
                .toList();
    }

    private Router add(HttpMethod method, String path, Handler handler) {
        return add(new Route(method, PathTemplate.of(path), Route.DEFAULT_BODY_LIMIT, handler));
    }
}
