// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// If this failed, a replay would fill our resting orders sooner or later than the model it names.
class PassiveOrderTest {

    private static final double LOT = 0.5;

    @WithVectors
    @ParameterizedTest
    @CsvSource({"RISK_AVERSE, risk_averse", "LINEAR, identity", "SQUARE, square", "LOGARITHM, log"})
    void followsTheSharedTraces(QueueModel model, String column) {
        Json vector = SharedFolder.json("execution.json").at("queue");
        PassiveOrder order = new PassiveOrder(model, 10, LOT, vector.number("ahead"));
        double[] expected = vector.at(column).numbers();
        List<Json> events = vector.at("events").list();
        for (int i = 0; i < expected.length; i++) {
            apply(events.get(i), order);
            Close.to(column + "[" + i + "]", order.ahead(), expected[i]);
        }
    }

    private static void apply(Json event, PassiveOrder order) {
        if (event.at(0).text().equals("trade")) {
            order.trade(event.at(1).number());
        } else {
            order.resize(event.at(1).number(), event.at(2).number());
        }
    }

    /// 10 stand before us and 10 behind; 8 leave.
    @ParameterizedTest
    @CsvSource({
        "RISK_AVERSE, 10",
        "LINEAR, 6",
        "SQUARE, 6",
        "CUBE, 6",
        "LOGARITHM, 6",
    })
    void sharesOutWhatLeavesFromEqualParts(QueueModel model, double ahead) {
        PassiveOrder order = new PassiveOrder(model, 1, LOT, 10);
        order.resize(10, 20);
        order.resize(20, 12);

        assertThat(order.ahead()).isCloseTo(ahead, within(1e-12));
    }

    /// 2 stand before us and 8 behind; 5 leave.
    @ParameterizedTest
    @CsvSource({"LINEAR, 1.0", "SQUARE, 1.7058823529411764", "CUBE, 1.9230769230769231"})
    void takesMoreFromTheLongerPartTheSteeperTheWeight(QueueModel model, double ahead) {
        PassiveOrder order = new PassiveOrder(model, 1, LOT, 2);
        order.resize(2, 10);
        order.resize(10, 5);

        assertThat(order.ahead()).isCloseTo(ahead, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(QueueModel.class)
    void neverHasMoreBeforeItThanTheLevelShows(QueueModel model) {
        PassiveOrder order = new PassiveOrder(model, 1, LOT, 10);
        order.resize(10, 3);

        assertThat(order.ahead()).isLessThanOrEqualTo(3);
        order.resize(3, 0);
        order.resize(0, 0);
        assertThat(order.ahead()).isZero();
        assertThat(order.filled()).isZero();
    }

    @Test
    void fillsByWholeLotsOfWhatTradesBeyondTheQueue() {
        PassiveOrder order = new PassiveOrder(QueueModel.RISK_AVERSE, 2, LOT, 3);
        order.trade(3.4);
        assertThat(order.filled()).isZero();
        order.trade(0.9);
        assertThat(order.filled()).isEqualTo(1.0);
        order.trade(9);
        assertThat(order.filled()).isEqualTo(2.0);
    }

    @Test
    void isDoneWhenTheMarketTradesThroughItsPrice() {
        PassiveOrder order = new PassiveOrder(QueueModel.CUBE, 2, LOT, 300);
        order.tradeThrough();

        assertThat(order.filled()).isEqualTo(2.0);
        assertThatIllegalArgumentException().isThrownBy(() -> order.trade(0));
    }
}
