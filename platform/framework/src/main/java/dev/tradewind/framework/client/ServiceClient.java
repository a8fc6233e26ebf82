// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.client;

import dev.tradewind.framework.http.HttpMethod;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/// Calls one other service. Safe from any thread.
public final class ServiceClient {

    private final String target;
    private final Supplier<URI> address;
    private final Caller caller;

    ServiceClient(String target, Supplier<URI> address, Caller caller) {
        this.target = target;
        this.address = address;
        this.caller = caller;
    }

    /// The name of the service it calls.
    public String target() {
        return target;
    }

    /// Starts a read. Each `{part}` of the template is filled with the next argument, encoded.
    public ServiceCall get(String template, Object... arguments) {
        return call(HttpMethod.GET, template, arguments);
    }

    /// Starts a command, or a read that needs a body ([ServiceCall#asRead()]).
    public ServiceCall post(String template, Object... arguments) {
        return call(HttpMethod.POST, template, arguments);
    }

    public ServiceCall put(String template, Object... arguments) {
        return call(HttpMethod.PUT, template, arguments);
    }

    public ServiceCall patch(String template, Object... arguments) {
        return call(HttpMethod.PATCH, template, arguments);
    }

    public ServiceCall delete(String template, Object... arguments) {
        return call(HttpMethod.DELETE, template, arguments);
    }

    /// Asks whether the service lives; the answer is in its dependency health.
    void probe(Duration limit) {
        CallResult<byte[]> unused = get("/health/live").asProbe().within(limit).sendForBytes();
        assert unused != null;
    }

    private ServiceCall call(HttpMethod method, String template, Object... arguments) {
        String path = template;
        for (Object argument : arguments) {
            String encoded = encode(argument.toString());
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(encoded));
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("path template has parts without argument: " + path);
        }
        return new ServiceCall(caller, method, template, address.get() + path);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "client of " + target.toLowerCase(Locale.ROOT);
    }
}
