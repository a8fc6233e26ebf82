// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regime.Hysteresis;
import dev.tradewind.regime.RegimeEngine;
import dev.tradewind.regime.TextbookRule;
import dev.tradewind.regimestudy.SmallMarkets;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.contestant.Unsupervised;
import dev.tradewind.regimestudy.market.GeneratedMarkets;
import dev.tradewind.regimestudy.market.RecordedMarket;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the published score card would lack a classifier, a gate or a picture.
class ScoreCardTest {

    private static final Instant START = Instant.parse("2022-04-01T00:00:00Z");
    private static final StudyMarket MARKET = GeneratedMarkets.familyA(1, 1_300);

    private static final List<String> STEPS = new ArrayList<>();
    private static final ScoreCard CARD = study().card();

    @Test
    void judgesTheLastContestant() {
        assertThat(CARD.judged()).isEqualTo("hidden Markov");
        assertThat(CARD.gates())
                .extracting(ScoreCard.Gate::name)
                .containsExactly(
                        "Family A: balanced accuracy",
                        "Family A: predicted for each true switch",
                        "Family A: expected calibration error",
                        "Family A: Brier score",
                        "Elsewhere: balanced accuracy",
                        "Elsewhere: expected calibration error",
                        "Elsewhere: Brier score");
        assertThat(STEPS).contains("Family A: textbook", "walks: hidden Markov");
    }

    @Test
    void writesEveryTableAsText() {
        assertThat(TextCard.render(CARD))
                .contains("REGIME SCORE CARD", "textbook: a rule", "Family A: seed 1")
                .contains("BOCPD", "walks: AAA-USD, BBB-USD, CCC-USD, DDD-USD, 2022-04-17")
                .contains("2022-05-09 12:00", "Gates for hidden Markov", "MISS");
    }

    @Test
    void drawsEveryPictureInOneFile() {
        String html = HtmlCard.render(CARD);

        assertThat(html)
                .contains("<h2>Assumptions</h2>", "Reliability of hidden Markov", "<circle")
                .contains("Confusion of hidden Markov: true state by row")
                .contains("2022-05-09 12:00 UTC, AAA-USD", "class=\"CRISIS\"", "</html>");
        assertThat(html).doesNotContain("src=", "href=");
    }

    private static RegimeStudy study() {
        List<StudyMarket> markets = List.of(MARKET);
        RegimeStudy study =
                new RegimeStudy(
                        List.of(
                                Contestant.engine(
                                        "textbook",
                                        "a rule",
                                        () ->
                                                new RegimeEngine(
                                                        Timeframe.ONE_HOUR,
                                                        new TextbookRule(),
                                                        Hysteresis.STANDARD)),
                                Unsupervised.hiddenMarkov(markets)),
                        STEPS::add);
        study.home("Family A", "seed 1", markets);
        study.elsewhere("Elsewhere", "seed 1", markets);
        study.recorded(
                RecordedMarket.of(
                        "walks",
                        SmallMarkets.walks(START, 1_400, 0.01),
                        new RecordedMarket.Stretch(
                                START.plus(Duration.ofHours(400)),
                                START.plus(Duration.ofHours(1_400)))));
        return study;
    }
}
