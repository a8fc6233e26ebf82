// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.venue.simulator.book.fast.FastOrderBook;
import dev.tradewind.venue.simulator.book.plain.PlainOrderBook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If this failed, the fast book would not do what the readable one does, or one of them would lose
/// or invent something.
class DifferentialTest {

    private static final PriceProtection PROTECTION = new PriceProtection(300);
    private static final int COMMANDS = 6_000;

    private final EventTape plainTape = new EventTape();
    private final EventTape fastTape = new EventTape();
    private final Conservation conservation = new Conservation();
    private final OrderBook plain =
            new PlainOrderBook(PROTECTION, new Fork(plainTape, conservation));
    private final OrderBook fast = new FastOrderBook(PROTECTION, fastTape);

    /// A spread of 20 ticks keeps queues long, one of 30,000 sends orders out of the fast book's window.
    @ParameterizedTest(name = "seed {0}, spread {1}")
    @CsvSource({"1, 20", "2, 20", "3, 200", "4, 30000"})
    void bothBooksTellAndKeepTheSame(long seed, int spread) {
        RandomCommands forPlain = new RandomCommands(seed, spread);
        RandomCommands forFast = new RandomCommands(seed, spread);
        List<String> seen = new ArrayList<>();
        for (int command = 0; command < COMMANDS; command++) {
            forPlain.next(plain);
            forFast.next(fast);
            List<String> told = plainTape.drain();
            assertThat(fastTape.drain())
                    .as("events of command %d, seed %d", command, seed)
                    .isEqualTo(told);
            assertThat(fast.stateHash())
                    .as("state after command %d, seed %d", command, seed)
                    .isEqualTo(plain.stateHash());
            conservation.check(plain);
            told.forEach(event -> seen.add(event.split(" ")[0]));
        }
        assertThat(seen)
                .contains(
                        "accepted",
                        "rejected",
                        "refused",
                        "triggered",
                        "traded",
                        "decremented",
                        "rested",
                        "edited",
                        "filled",
                        "cancelled",
                        "expired");
    }
}
