// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// If this failed, the bots' books would not add up to the account's.
class FillSplitterTest {

    private static final Quantity LOT = Quantity.of("0.001");

    @Test
    void givesTheLeftOverLotToTheLargestRemainder() {
        assertThat(split("0.010", shares("0.005", "0.010"), "0", "0"))
                .containsExactly(Quantity.of("0.003"), Quantity.of("0.007"));
    }

    @Test
    void goesByWhatEachBotStillLacks() {
        assertThat(split("0.004", shares("0.005", "0.010"), "0.005", "0.006"))
                .containsExactly(Quantity.ZERO, Quantity.of("0.004"));
    }

    @Test
    void dividesWhatIsBeyondTheOrderByTheOriginalShares() {
        assertThat(split("0.006", shares("0.005", "0.010"), "0.005", "0.010"))
                .containsExactly(Quantity.of("0.002"), Quantity.of("0.004"));
        assertThat(split("0.007", shares("0.005", "0.010"), "0.005", "0.009"))
                .containsExactly(Quantity.of("0.002"), Quantity.of("0.005"));
    }

    @Test
    void anyFillsOfAnyOrderGiveEachBotExactlyItsShare() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<BotShare> shares = randomShares(random);
            List<Quantity> taken =
                    new ArrayList<>(Collections.nCopies(shares.size(), Quantity.ZERO));
            Quantity rest =
                    shares.stream().map(BotShare::quantity).reduce(Quantity.ZERO, Quantity::plus);
            while (rest.isPositive()) {
                Quantity fill = lots(1 + random.nextInt(40)).min(rest);
                List<Quantity> parts = FillSplitter.split(fill, shares, taken, LOT);
                assertThat(parts.stream().reduce(Quantity.ZERO, Quantity::plus))
                        .as("seed %s", seed)
                        .isEqualTo(fill);
                for (int index = 0; index < parts.size(); index++) {
                    taken.set(index, taken.get(index).plus(parts.get(index)));
                    assertThat(taken.get(index)).isLessThanOrEqualTo(shares.get(index).quantity());
                }
                rest = rest.minus(fill);
            }
            assertThat(taken)
                    .as("seed %s", seed)
                    .isEqualTo(shares.stream().map(BotShare::quantity).toList());
        }
    }

    private static List<BotShare> randomShares(SplittableRandom random) {
        List<BotShare> shares = new ArrayList<>();
        int bots = 1 + random.nextInt(8);
        for (int index = 0; index < bots; index++) {
            shares.add(new BotShare(new BotId("bot-" + index), lots(1 + random.nextInt(50))));
        }
        return shares;
    }

    private static Quantity lots(int count) {
        return new Quantity(LOT.value().multiply(BigDecimal.valueOf(count)));
    }

    private static List<BotShare> shares(String first, String second) {
        return List.of(
                new BotShare(new BotId("a"), Quantity.of(first)),
                new BotShare(new BotId("b"), Quantity.of(second)));
    }

    private static List<Quantity> split(
            String fill, List<BotShare> shares, String takenFirst, String takenSecond) {
        List<Quantity> taken = List.of(Quantity.of(takenFirst), Quantity.of(takenSecond));
        return FillSplitter.split(Quantity.of(fill), shares, taken, LOT);
    }
}
