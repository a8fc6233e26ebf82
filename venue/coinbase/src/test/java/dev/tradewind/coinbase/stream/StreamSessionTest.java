// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// If this failed, missing messages or a dead connection would go unnoticed.
class StreamSessionTest {

    private static final long SECOND = 1_000_000_000L;

    private final StreamSession session =
            new StreamSession(
                    List.of("heartbeats", "level2"),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    0);

    @Test
    void noticesAGapOverAllChannelsOfTheConnection() {
        assertThat(hear(0)).isEqualTo(new StreamSession.Place.Next());
        assertThat(hear(1)).isEqualTo(new StreamSession.Place.Next());
        assertThat(hear(4)).isEqualTo(new StreamSession.Place.Gap(2, 4));
        assertThat(hear(5)).isEqualTo(new StreamSession.Place.Next());
    }

    @Test
    void ignoresWhatWasToldBefore() {
        assertThat(hear(7)).isEqualTo(new StreamSession.Place.Next());
        assertThat(hear(7)).isEqualTo(new StreamSession.Place.Old());
        assertThat(hear(3)).isEqualTo(new StreamSession.Place.Old());
        assertThat(hear(8)).isEqualTo(new StreamSession.Place.Next());
    }

    @Test
    void isSubscribedOnlyOnceTheVenueConfirmedEverything() {
        confirm("heartbeats");
        assertThat(session.isConfirmed()).isFalse();
        confirm("level2", "heartbeats");
        assertThat(session.isConfirmed()).isTrue();
        assertThat(session.complaint(4 * SECOND)).isEmpty();
    }

    @Test
    void complainsOfSilenceAndOfAMissingConfirmation() {
        assertThat(session.complaint(6 * SECOND))
                .hasValueSatisfying(each -> assertThat(each).contains("silent for more than PT5S"));
        for (int second = 1; second <= 11; second++) {
            StreamSession.Place place =
                    session.hear(envelope(OptionalLong.of(second), List.of()), second * SECOND);
            assertThat(place).isEqualTo(new StreamSession.Place.Next());
        }
        assertThat(session.complaint(11 * SECOND))
                .hasValueSatisfying(
                        each -> assertThat(each).contains("not confirmed within PT10S"));
    }

    @Test
    void renewsNotTwiceAtOnce() {
        Duration pause = Duration.ofSeconds(5);
        assertThat(session.mayRenew(0, pause)).isTrue();
        assertThat(session.mayRenew(SECOND, pause)).isFalse();
        assertThat(session.mayRenew(7 * SECOND, pause)).isTrue();
    }

    private StreamSession.Place hear(long sequence) {
        return session.hear(envelope(OptionalLong.of(sequence), List.of()), 0);
    }

    private void confirm(String... channels) {
        StreamSession.Place place =
                session.hear(
                        envelope(
                                OptionalLong.empty(),
                                List.of(new StreamMessage.Confirmed(List.of(channels)))),
                        0);
        assertThat(place).isEqualTo(new StreamSession.Place.Next());
    }

    private static Envelope envelope(OptionalLong sequence, List<StreamMessage> messages) {
        return new Envelope(sequence, Optional.empty(), messages);
    }
}
