// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.framework.http.Handler;
import dev.tradewind.framework.http.HttpMethod;
import dev.tradewind.framework.http.Request;
import dev.tradewind.framework.http.Response;
import dev.tradewind.framework.http.Route;
import dev.tradewind.framework.http.Router;
import dev.tradewind.framework.time.SystemTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the planted faults between clients and endpoints. Safe from any thread.
public final class FaultyEndpoints {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyEndpoints.class);

    private final FaultPlan plan;
    private final SystemTime time;

    public FaultyEndpoints(FaultPlan plan, SystemTime time) {
        this.plan = plan;
        this.time = time;
    }

    /// Adds every endpoint of `sound` to `router`, with what may go wrong with it.
    public void publish(Router sound, Router router) {
        sound.routes().forEach(each -> router.add(around(each)));
    }

    private Route around(Route route) {
        Handler sound = route.handler();
        return new Route(
                route.method(), route.path(), route.bodyLimit(), request -> answer(request, sound));
    }

    private Response answer(Request request, Handler sound) throws Exception {
        Endpoint endpoint = Endpoint.of(request.method(), request.path());
        Optional<RestFault> fault = plan.strike(endpoint);
        return fault.isPresent() ? answer(request, sound, fault.get()) : sound.handle(request);
    }

    private Response answer(Request request, Handler sound, RestFault fault) throws Exception {
        return switch (fault) {
            case RestFault.Slow(Duration delay) -> {
                time.pause(delay);
                yield sound.handle(request);
            }
            case RestFault.Late(Duration delay) -> {
                Response answer = sound.handle(request);
                time.pause(delay);
                yield answer;
            }
            case RestFault.Lost() -> Response.hangUp();
            case RestFault.AnswerLost() -> unheard(sound.handle(request));
            case RestFault.LostThenDone(Duration delay) -> doneLater(request, sound, delay);
            case RestFault.AnsweredTwice() -> SpoiltAnswers.twice(sound.handle(request));
            case RestFault.Instead instead -> instead(request, sound, instead);
            case RestFault.Spoilt(RestFault.Spoiling how) ->
                    SpoiltAnswers.spoil(sound.handle(request), how);
        };
    }

    private static Response unheard(Response answer) {
        LOG.atDebug().addKeyValue("status", answer.status()).log("answer_dropped");
        return Response.hangUp();
    }

    /// The body is read before the connection breaks. What comes of it is told to nobody.
    private Response doneLater(Request request, Handler sound, Duration delay) {
        if (request.method() != HttpMethod.GET) {
            LOG.atDebug().addKeyValue("bytes", request.bodyBytes().length).log("request_held_back");
        }
        FutureTask<Response> late =
                new FutureTask<>(() -> {
                    time.pause(delay);
                    return unheard(sound.handle(request));
                });
        Thread.ofVirtual().name("late request").start(late);
        return Response.hangUp();
    }

    private static Response instead(Request request, Handler sound, RestFault.Instead instead)
            throws Exception {
        if (instead.done()) {
            unheard(sound.handle(request));
        }
        Response answer =
                Response.bytes(
                        instead.status(),
                        instead.contentType(),
                        instead.body().getBytes(StandardCharsets.UTF_8));
        return instead.retryAfterSeconds().isEmpty()
                ? answer
                : answer.withHeader(
                        "Retry-After", String.valueOf(instead.retryAfterSeconds().getAsInt()));
    }
}
