// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.console.view.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the page would miss a change, or show something old as current.
class BoardTest {

    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    private final Board board = new Board();

    @Test
    void saysThatNothingIsKnownAtFirst() {
        assertThat(board.everything().sections()).hasSize(Part.values().length);
        assertThat(board.section(Part.BOTS).state()).isEqualTo(Section.State.ABSENT);
        assertThat(board.section(Part.BOTS).value()).isNull();
    }

    @Test
    void keepsTheLastValueOfASourceThatIsGone() {
        board.publish(Part.BOTS, List.of("a"), NOW);

        board.lose(Part.BOTS, "strategy-engine does not answer");

        assertThat(board.section(Part.BOTS))
                .isEqualTo(
                        new Section<>(
                                Section.State.STALE,
                                "strategy-engine does not answer",
                                NOW,
                                List.of("a")));
    }

    @Test
    void saysWhyNothingIsKnownOfASourceThatNeverAnswered() {
        board.lose(Part.RISK, "connection refused");

        assertThat(board.section(Part.RISK)).isEqualTo(Section.absent("connection refused"));
    }

    @Test
    void tellsOnlyWhatChangedSinceTheKnownVersion() throws InterruptedException {
        long known = board.everything().version();
        board.publish(Part.BOTS, List.of("a"), NOW);
        board.publish(Part.RISK, "armed", NOW);

        Board.Changes changes = board.awaitChanges(known, Duration.ofSeconds(5));

        assertThat(changes.sections()).containsOnlyKeys(Part.RISK, Part.BOTS);
        assertThat(board.awaitChanges(changes.version(), Duration.ZERO).sections()).isEmpty();
    }

    @Test
    void confirmingTheSameValueIsNoChangeButRenewsItsAge() {
        board.publish(Part.BOTS, List.of("a"), NOW);
        long known = board.everything().version();

        board.publish(Part.BOTS, List.of("a"), NOW.plusSeconds(9));

        assertThat(board.everything().version()).isEqualTo(known);
        assertThat(board.section(Part.BOTS).receivedAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void comingBackWithTheSameValueIsAChange() {
        board.publish(Part.BOTS, List.of("a"), NOW);
        board.lose(Part.BOTS, "gone");
        long known = board.everything().version();

        board.publish(Part.BOTS, List.of("a"), NOW);

        assertThat(board.everything().version()).isGreaterThan(known);
        assertThat(board.section(Part.BOTS).state()).isEqualTo(Section.State.LIVE);
    }

    @Test
    void wakesAReaderThatWaits() throws InterruptedException {
        long known = board.everything().version();
        Thread publisher = Thread.ofVirtual().start(() -> board.publish(Part.BOTS, List.of(), NOW));

        Board.Changes changes = board.awaitChanges(known, Duration.ofSeconds(20));

        assertThat(changes.sections()).containsOnlyKeys(Part.BOTS);
        publisher.join();
    }
}
