// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import dev.tradewind.venue.VenueException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Requests by the JDK's client: certificates are verified, redirects are not followed, and nothing
/// is repeated. Safe from any thread.
public final class HttpTransport implements Transport {

    private static final String ROOT = "/api/v3/brokerage";

    private final RestConfig config;
    private final HttpClient client;
    private final String host;

    /// @param client made by the caller, who also closes it; it must follow no redirects
    public HttpTransport(RestConfig config, HttpClient client) {
        this.config = config;
        this.client = client;
        URI base = config.base();
        this.host = base.getPort() < 0 ? base.getHost() : base.getHost() + ':' + base.getPort();
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public String signedPath(Call call) {
        return ROOT + call.path();
    }

    @Override
    public Reply send(Call call, Optional<String> token) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request(call, token),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.maxBodyBytes()));
        try {
            HttpResponse<byte[]> whole =
                    answer.get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(whole.statusCode(), whole.headers(), whole.body());
        } catch (ExecutionException failed) {
            throw failure(call, failed);
        } catch (TimeoutException late) {
            boolean _ = answer.cancel(true);
            throw new VenueException.OutcomeUnknown(
                    call + " was not answered within " + config.callTimeout(), late);
        } catch (InterruptedException stopped) {
            boolean _ = answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new VenueException.OutcomeUnknown(call + " was interrupted", stopped);
        }
    }

    private HttpRequest request(Call call, Optional<String> token) {
        String body = call.body();
        BodyPublisher content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(config.base() + ROOT + call.target()))
                        .method(call.method(), content)
                        .header("Accept", "application/json")
                        .header("Cache-Control", "no-cache")
                        .header("User-Agent", "tradewind-coinbase");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        return request.build();
    }

    private static VenueException failure(Call call, ExecutionException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (isBeforeTheFirstByte(cause)) {
                return new VenueException.Unavailable(
                        call + " was not sent: " + told(cause), failed);
            }
        }
        return new VenueException.OutcomeUnknown(
                call + " was not answered: " + told(failed.getCause()), failed);
    }

    /// Name not found, connection refused or late, certificate refused: the request was not begun.
    private static boolean isBeforeTheFirstByte(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException;
    }

    private static String told(@Nullable Throwable cause) {
        if (cause == null) {
            return "no reason told";
        }
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return message == null ? name : name + " " + message;
    }
}
