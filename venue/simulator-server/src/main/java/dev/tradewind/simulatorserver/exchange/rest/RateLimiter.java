// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.rest;

import dev.tradewind.base.time.MonotonicTime;
import dev.tradewind.framework.http.Response;
import dev.tradewind.venue.simulator.exchange.Customer;
import java.util.HashMap;
import java.util.Map;

/// How many requests a second are answered: of each user, and of everybody without a key together (all
/// of them come from this machine). Safe from any thread.
///
/// Source: Coinbase Advanced Trade fact sheet 3 (30 private requests a second, 10 public ones).
public final class RateLimiter {

    private static final long SECOND = 1_000_000_000L;

    private final int privateLimit;
    private final int publicLimit;
    private final MonotonicTime time;
    private final Map<Customer, Integer> used = new HashMap<>();
    private int usedPublic;
    private long second;

    public RateLimiter(int privateLimit, int publicLimit, MonotonicTime time) {
        this.privateLimit = privateLimit;
        this.publicLimit = publicLimit;
        this.time = time;
        second = time.nanos();
    }

    /// What a request got of its second.
    record Share(int limit, int remaining) {

        boolean isGranted() {
            return remaining >= 0;
        }

        /// Tells it in the headers of an answer.
        Response onto(Response response) {
            return response.withHeader("x-ratelimit-limit", String.valueOf(limit))
                    .withHeader("x-ratelimit-remaining", String.valueOf(Math.max(0, remaining)))
                    .withHeader("x-ratelimit-reset", "1");
        }
    }

    synchronized Share ask(Customer customer) {
        turn();
        return new Share(privateLimit, privateLimit - used.merge(customer, 1, Integer::sum));
    }

    synchronized boolean askPublic() {
        turn();
        return ++usedPublic <= publicLimit;
    }

    private void turn() {
        long now = time.nanos();
        if (now - second >= SECOND) {
            second = now;
            used.clear();
            usedPublic = 0;
        }
    }
}
