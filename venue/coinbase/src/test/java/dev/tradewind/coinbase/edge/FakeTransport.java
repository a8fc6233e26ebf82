// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.time.SimulatedTime;
import dev.tradewind.coinbase.auth.TestKeys;
import dev.tradewind.coinbase.auth.TokenSigner;
import dev.tradewind.coinbase.rest.Backoff;
import dev.tradewind.coinbase.rest.Call;
import dev.tradewind.coinbase.rest.RateBudget;
import dev.tradewind.coinbase.rest.Reply;
import dev.tradewind.coinbase.rest.RestClient;
import dev.tradewind.coinbase.rest.Transport;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.coinbase.time.VenueClock;
import dev.tradewind.coinbase.wire.Oddities;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.venue.VenueException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A venue that answers what it was told to, in the order it was told, path by path; the last
/// answer of a path repeats. Its clock moves only by waiting.
public final class FakeTransport implements Transport {

    public static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    public final SimulatedTime time = new SimulatedTime(START);
    public final Clocks clocks = new Clocks(time, time, time::advance);
    public final Oddities oddities = new Oddities();
    public final VenueClock venueClock = new VenueClock(clocks);
    public final List<Call> calls = new ArrayList<>();
    public final List<Optional<String>> tokens = new ArrayList<>();
    private final Map<String, Deque<Supplier<Reply>>> script = new TreeMap<>();

    public FakeTransport() {
        venueClock.learn(START, START, START);
    }

    /// Adds an answer with status 200.
    public FakeTransport answers(String path, String body) {
        return answers(path, 200, body);
    }

    public FakeTransport answers(String path, int status, String body) {
        return answers(path, () -> reply(status, body, Map.of()));
    }

    public FakeTransport answers(String path, Supplier<Reply> reply) {
        script.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(reply);
        return this;
    }

    /// Forgets what was to be answered at a path.
    public FakeTransport forget(String path) {
        script.remove(path);
        return this;
    }

    public static Reply reply(int status, String body, Map<String, List<String>> headers) {
        return new Reply(
                status,
                HttpHeaders.of(headers, (_, _) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /// A client with a key that asks here.
    public RestClient client() {
        return client(
                Optional.of(new TokenSigner(TestKeys.anyKey(), venueClock, new CounterRandom(1))));
    }

    public RestClient client(Optional<TokenSigner> signer) {
        CounterRandom chance = new CounterRandom(1);
        return new RestClient(
                new RestClient.Parts(
                        this,
                        new RateBudget(time, 24),
                        signer,
                        venueClock,
                        clocks,
                        new WireReader(oddities)),
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), chance, 1),
                new Backoff(Duration.ofSeconds(8), Duration.ofSeconds(30), chance, 2));
    }

    @Override
    public Reply send(Call call, Optional<String> token) {
        calls.add(call);
        tokens.add(token);
        Deque<Supplier<Reply>> replies = script.get(call.path());
        if (replies == null) {
            throw new VenueException.Unavailable("nothing is scripted for " + call, null);
        }
        Supplier<Reply> next = replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
        return next.get();
    }

    /// Calls of a path so far.
    public List<Call> callsOf(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    @Override
    public String host() {
        return "api.coinbase.com";
    }

    @Override
    public String signedPath(Call call) {
        return "/api/v3/brokerage" + call.path();
    }
}
