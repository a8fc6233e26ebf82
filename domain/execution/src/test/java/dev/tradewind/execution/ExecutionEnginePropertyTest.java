// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution;

import static dev.tradewind.execution.Sample.BTC;
import static dev.tradewind.execution.Sample.T;
import static dev.tradewind.execution.Sample.buy;
import static dev.tradewind.execution.Sample.fill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.execution.ExecutionDecision.Send;
import dev.tradewind.execution.order.OrderUpdate;
import dev.tradewind.execution.order.TrackedOrder;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.OrderState;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// If this failed, repeated, late or reordered messages could change what we believe to hold.
class ExecutionEnginePropertyTest {

    private static final int SEEDS = 300;

    @Test
    void anyOrderAndRepetitionOfTheSameNewsGivesTheSameHolding() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ExecutionEngine engine = Sample.engine();
            ClientOrderId id = begin(engine);
            List<OrderUpdate> news = history(random, id);
            BigDecimal expected = filledIn(news);
            for (OrderUpdate update : shuffledWithRepetitions(random, news)) {
                boolean wasTerminal = order(engine, id).state().isTerminal();
                OrderState before = order(engine, id).state();
                assertThat(engine.apply(update, T)).isPresent();
                if (wasTerminal) {
                    assertThat(order(engine, id).state()).as("seed %s", seed).isEqualTo(before);
                }
            }
            assertThat(engine.held().getOrDefault(BTC, BigDecimal.ZERO))
                    .as("seed %s", seed)
                    .isEqualByComparingTo(expected);
            Quantity taken =
                    order(engine, id).taken().stream().reduce(Quantity.ZERO, Quantity::plus);
            assertThat(taken).as("seed %s", seed).isEqualTo(new Quantity(expected));
        }
    }

    @Test
    void unknownEndsOnlyByEvidence() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ExecutionEngine engine = Sample.engine();
            ClientOrderId id = begin(engine);
            assertThat(engine.apply(new OrderUpdate.AnswerLost(id, "time-out"), T)).isPresent();
            for (int step = 0; step < 20; step++) {
                assertThat(engine.apply(noEvidence(random, id), T)).isPresent();
                assertThat(order(engine, id).state())
                        .as("seed %s", seed)
                        .isEqualTo(OrderState.UNKNOWN);
                assertThat(order(engine, id).remaining()).isEqualTo(Quantity.of("1"));
            }
        }
    }

    private static OrderUpdate noEvidence(SplittableRandom random, ClientOrderId id) {
        return switch (random.nextInt(4)) {
            case 0 -> new OrderUpdate.AnswerLost(id, "again");
            case 1 -> new OrderUpdate.NotSent(id, "the second attempt was refused");
            case 2 -> new OrderUpdate.CancelRequested(id, "wanted");
            default -> new OrderUpdate.CancelRefused(id, "no such order");
        };
    }

    private static List<OrderUpdate> history(SplittableRandom random, ClientOrderId id) {
        List<OrderUpdate> news = new ArrayList<>();
        news.add(new OrderUpdate.Accepted(id, new VenueOrderId("v")));
        int lots = 10_000;
        int entry = 0;
        while (lots > 0 && random.nextDouble() < 0.8) {
            int part = 1 + random.nextInt(lots);
            lots -= part;
            String quantity = BigDecimal.valueOf(part, 4).toPlainString();
            news.add(new OrderUpdate.Filled(fill("e" + entry++, id, Side.BUY, quantity)));
        }
        if (lots > 0) {
            news.add(
                    random.nextBoolean()
                            ? new OrderUpdate.Cancelled(id, "by the venue")
                            : new OrderUpdate.Expired(id));
        }
        return news;
    }

    private static BigDecimal filledIn(List<OrderUpdate> news) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OrderUpdate update : news) {
            if (update instanceof OrderUpdate.Filled(var fill)) {
                sum = sum.add(fill.quantity().value());
            }
        }
        return sum;
    }

    private static List<OrderUpdate> shuffledWithRepetitions(
            SplittableRandom random, List<OrderUpdate> news) {
        List<OrderUpdate> told = new ArrayList<>();
        for (OrderUpdate update : news) {
            int times = 1 + random.nextInt(3);
            for (int time = 0; time < times; time++) {
                told.add(random.nextInt(told.size() + 1), update);
            }
        }
        return told;
    }

    private static ClientOrderId begin(ExecutionEngine engine) {
        Send send = (Send) engine.decide(buy("k", "1"), T);
        return engine.begin(send.intent()).clientOrderId();
    }

    private static TrackedOrder order(ExecutionEngine engine, ClientOrderId id) {
        return engine.order(id).orElseThrow();
    }
}
