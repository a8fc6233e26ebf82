// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import dev.tradewind.coinbase.auth.TokenSigner;
import dev.tradewind.coinbase.time.Clocks;
import dev.tradewind.coinbase.time.VenueClock;
import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.coinbase.wire.WireReader;
import dev.tradewind.venue.VenueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Asks the venue. Every call keeps within the budget and carries its own token, signed with the
/// venue's time. A call that reads is repeated a few times, with growing pauses, whatever came in
/// between; a call that commands is sent at most once. Safe from any thread.
///
/// | what happened | a command | a read |
/// |---|---|---|
/// | not sent, or no room in the budget | `Unavailable`, `RateLimited` | again, then the same |
/// | 401 | `Unavailable`: not taken, the clock is measured | again, then `Refused` |
/// | 429 | `RateLimited`, the budget closes | again after that, then the same |
/// | other 4xx | `Refused` with the venue's code | the same |
/// | 3xx, 408, 5xx, no answer, unreadable answer | `OutcomeUnknown` | again, then the same |
public final class RestClient {

    private static final int ATTEMPTS = 4;
    private static final int MAX_PAGES = 1_000;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final Duration READ_PATIENCE = Duration.ofSeconds(40);
    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(3);

    private final Transport transport;
    private final RateBudget budget;
    private final Optional<TokenSigner> signer;
    private final VenueClock venueClock;
    private final Clocks clocks;
    private final Backoff backoff;
    private final Backoff closing;
    private final AnswerReader answers;
    private final AtomicInteger refusalsInARow = new AtomicInteger();

    /// What a client is made of.
    public record Parts(
            Transport transport,
            RateBudget budget,
            Optional<TokenSigner> signer,
            VenueClock venueClock,
            Clocks clocks,
            WireReader reader) {}

    /// @param backoff pauses between attempts
    /// @param closing how long the budget stays closed after a 429 without a stated time
    public RestClient(Parts parts, Backoff backoff, Backoff closing) {
        this.transport = parts.transport();
        this.budget = parts.budget();
        this.signer = parts.signer();
        this.venueClock = parts.venueClock();
        this.clocks = parts.clocks();
        this.answers = new AnswerReader(parts.reader());
        this.backoff = backoff;
        this.closing = closing;
    }

    /// Whether calls are signed.
    public boolean hasKey() {
        return signer.isPresent();
    }

    /// Sends a call and reads its answer.
    public <T> T ask(Call call, Function<WireObject, T> reading) {
        int attempts = call.isRepeatable() ? ATTEMPTS : 1;
        for (int attempt = 0; attempt < attempts - 1; attempt++) {
            try {
                return once(call, reading, false);
            } catch (VenueException problem) {
                if (problem instanceof VenueException.Refused || isStopped()) {
                    throw problem;
                }
                if (!(problem instanceof VenueException.RateLimited)) {
                    clocks.pause().pause(backoff.after(attempt));
                }
            }
        }
        return once(call, reading, true);
    }

    /// Reads a list to its last page. A list without end is no answer: a part of one never passes
    /// for the whole.
    public <T> List<T> askAll(Call first, Function<WireObject, Page<T>> reading) {
        List<T> rows = new ArrayList<>();
        Call call = first;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            Page<T> page = ask(call, reading);
            rows.addAll(page.rows());
            if (page.cursor().isEmpty()) {
                return rows;
            }
            call = first.with("cursor", page.cursor());
        }
        throw new VenueException.OutcomeUnknown(
                first + " has more than " + MAX_PAGES + " pages", null);
    }

    private <T> T once(Call call, Function<WireObject, T> reading, boolean isLast) {
        Optional<String> token = token(call);
        admit(call);
        Reply reply = transport.send(call, token);
        switch (reply.status()) {
            case UNAUTHORIZED -> throw unauthorized(call, isLast);
            case TOO_MANY -> throw tooMany(call, reply);
            default -> refusalsInARow.set(0);
        }
        return answers.read(call, reply, reading);
    }

    private Optional<String> token(Call call) {
        if (signer.isEmpty()) {
            return Optional.empty();
        }
        if (venueClock.isDue()) {
            measureClock();
        }
        return signer.map(each ->
                each.forRequest(call.method(), transport.host(), transport.signedPath(call)));
    }

    /// Asks the venue for its time. If it does not tell, the last measurement has to do.
    public void measureClock() {
        Call call = Call.read(Priority.CANCEL, "/time");
        try {
            admit(call);
            Instant sent = clocks.wall().instant();
            Reply reply = transport.send(call, Optional.empty());
            Instant received = clocks.wall().instant();
            Instant told = answers.read(call, reply, RestClient::serverTime);
            venueClock.learn(told, sent, received);
        } catch (VenueException _) {
            assert venueClock.isDue() : "it is asked again before the next call";
        }
    }

    private static Instant serverTime(WireObject answer) {
        long millis = answer.whole("epochMillis");
        return millis > 0 ? Instant.ofEpochMilli(millis) : answer.time("iso");
    }

    /// Waits for room in the budget.
    private void admit(Call call) {
        Duration patience = call.isRepeatable() ? READ_PATIENCE : COMMAND_PATIENCE;
        Duration waited = Duration.ZERO;
        Duration wait = budget.take(call.priority());
        while (wait.isPositive()) {
            waited = waited.plus(wait);
            if (waited.compareTo(patience) > 0 || isStopped()) {
                throw new VenueException.RateLimited(
                        call + " was not sent: no room in the request budget", wait, null);
            }
            clocks.pause().pause(wait);
            wait = budget.take(call.priority());
        }
    }

    private VenueException unauthorized(Call call, boolean isLast) {
        venueClock.doubt();
        String told = call + " was answered 401: the venue did not take the token";
        return isLast && call.isRepeatable()
                ? new VenueException.Refused("UNAUTHORIZED", told, null)
                : new VenueException.Unavailable(told, null);
    }

    private VenueException tooMany(Call call, Reply reply) {
        Duration length =
                retryAfter(reply).orElseGet(() -> closing.after(refusalsInARow.getAndIncrement()));
        budget.close(length);
        return new VenueException.RateLimited(
                call + " was answered 429: too many requests", length, null);
    }

    private static Optional<Duration> retryAfter(Reply reply) {
        return reply.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(value -> Duration.ofSeconds(Math.max(1, Long.parseLong(value))));
    }

    private static boolean isStopped() {
        return Thread.currentThread().isInterrupted();
    }
}
