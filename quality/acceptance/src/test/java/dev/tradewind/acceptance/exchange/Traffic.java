// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.OrderGateway;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Orders of all kinds around a price of 100, chosen by seed and sent by the rules of reliability 3: an answer
/// that proves nothing is followed by the identical order or by a look at the venue, never by a conclusion.
final class Traffic {

    private static final int MOST_TRIES = 200;
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final SystemTime TIME = new SystemTime();

    final Set<String> accepted = new ConcurrentSkipListSet<>();
    final Set<String> rejected = new ConcurrentSkipListSet<>();
    final AtomicInteger unknownAnswers = new AtomicInteger();
    private final OrderGateway venue;
    private final CounterRandom chance;

    Traffic(OrderGateway venue, long seed) {
        this.venue = venue;
        this.chance = new CounterRandom(seed);
    }

    /// Sends the order with this number, and perhaps ends it.
    void order(int number) {
        OrderRequest request = request(number);
        ClientOrderId id = request.clientOrderId();
        if (isTaken(request, chance.uniform(5, number) < 0.5)) {
            accepted.add(id.value());
            if (mayRest(request) && chance.uniform(6, number) < 0.9) {
                boolean _ = insisting(() -> venue.cancel(id));
            }
        } else {
            rejected.add(id.value());
        }
    }

    private static boolean mayRest(OrderRequest request) {
        return request.timeInForce() == TimeInForce.GTC;
    }

    private OrderRequest request(int number) {
        Side side = chance.uniform(1, number) < 0.5 ? Side.BUY : Side.SELL;
        double kind = chance.uniform(2, number);
        TimeInForce life =
                kind < 0.4 ? TimeInForce.IOC : kind < 0.45 ? TimeInForce.FOK : TimeInForce.GTC;
        boolean postOnly = kind > 0.9;
        boolean isOffGrid = kind > 0.5 && kind < 0.53;
        int reach = life == TimeInForce.GTC ? 20 : 120;
        long cents = 10_000 + side.sign() * Math.round((chance.uniform(3, number) - 0.4) * reach);
        BigDecimal price = BigDecimal.valueOf(cents, 2);
        long lots = 1 + Math.round(chance.uniform(4, number) * 400);
        return new OrderRequest(
                new ClientOrderId("tw-%05d".formatted(number)),
                OpenExchange.ETH,
                side,
                new Quantity(BigDecimal.valueOf(lots, 3)),
                new Price(isOffGrid ? price.add(new BigDecimal("0.001")) : price),
                life,
                postOnly,
                null);
    }

    /// Whether the venue has the order, however long it takes to know.
    private boolean isTaken(OrderRequest request, boolean looks) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                return switch (venue.submit(request)) {
                    case SubmitResult.Accepted _ -> true;
                    case SubmitResult.Rejected _ -> false;
                };
            } catch (VenueException.OutcomeUnknown _) {
                unknownAnswers.incrementAndGet();
                if (looks && insisting(() -> venue.order(request.clientOrderId())).isPresent()) {
                    return true;
                }
            } catch (VenueException.Unavailable | VenueException.RateLimited _) {
                TIME.pause(PAUSE);
            }
        }
        throw new AssertionError("no answer to " + request);
    }

    /// The answer, however often it must be asked for.
    static <T> T insisting(Supplier<T> question) {
        for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
            try {
                return question.get();
            } catch (VenueException _) {
                TIME.pause(PAUSE);
            }
        }
        return question.get();
    }
}
