// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.http.HttpMethod;
import dev.tradewind.framework.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One call being prepared; sending it ends it. Used by one thread.
public final class ServiceCall {

    /// Makes a command safe to repeat: the service answers the same key only once.
    public static final String IDEMPOTENCY_HEADER = "Idempotency-Key";

    private final Caller caller;
    private final HttpMethod method;
    private final String template;
    private final StringBuilder address;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};
    private EndpointClass endpointClass;
    private boolean isIdempotent;
    private Optional<Duration> budget = Optional.empty();

    ServiceCall(Caller caller, HttpMethod method, String template, String address) {
        this.caller = caller;
        this.method = method;
        this.template = template;
        this.address = new StringBuilder(address);
        this.isIdempotent = method.isIdempotent();
        this.endpointClass = method == HttpMethod.GET ? EndpointClass.READ : EndpointClass.COMMAND;
    }

    /// Adds a query parameter.
    public ServiceCall query(String name, Object value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(ServiceClient.encode(name))
                .append('=')
                .append(ServiceClient.encode(value.toString()));
        return this;
    }

    /// Adds a query parameter when there is a value.
    public ServiceCall query(String name, Optional<?> value) {
        value.ifPresent(present -> query(name, present));
        return this;
    }

    /// Sets the body, sent as JSON.
    public ServiceCall body(Object value) {
        body = Json.writeBytes(value);
        headers.put("Content-Type", "application/json");
        return this;
    }

    public ServiceCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// Gives the command a key under which it takes effect once, which also makes it safe to retry.
    public ServiceCall idempotencyKey(String key) {
        isIdempotent = true;
        return header(IDEMPOTENCY_HEADER, key);
    }

    /// Declares that this call changes nothing, although it has a body.
    public ServiceCall asRead() {
        isIdempotent = true;
        endpointClass = EndpointClass.READ;
        return this;
    }

    /// Declares a long poll of an event feed.
    public ServiceCall asFeed() {
        isIdempotent = false;
        endpointClass = EndpointClass.FEED;
        return this;
    }

    /// Declares a liveness question of the framework.
    ServiceCall asProbe() {
        isIdempotent = false;
        endpointClass = EndpointClass.PROBE;
        return this;
    }

    /// Limits the whole call, retries included. The caller's own deadline holds all the same.
    public ServiceCall within(Duration limit) {
        budget = Optional.of(limit);
        return this;
    }

    /// Sends, and reads the answer as a record.
    public <T> CallResult<T> send(Class<T> answer) {
        return caller.send(this, bytes -> Json.read(bytes, answer));
    }

    /// Sends, and reads the answer as a list.
    public <T> CallResult<List<T>> sendForList(Class<T> element) {
        return caller.send(this, bytes -> Json.readList(bytes, element));
    }

    /// Sends, and takes the answer's body as it is.
    public CallResult<byte[]> sendForBytes() {
        return caller.send(this, Function.identity());
    }

    HttpMethod method() {
        return method;
    }

    String template() {
        return template;
    }

    URI uri() {
        return URI.create(address.toString());
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] content() {
        return body;
    }

    EndpointClass endpointClass() {
        return endpointClass;
    }

    boolean isIdempotent() {
        return isIdempotent;
    }

    Optional<Duration> budget() {
        return budget;
    }
}
