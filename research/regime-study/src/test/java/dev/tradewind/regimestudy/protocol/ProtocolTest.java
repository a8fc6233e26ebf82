// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.regimestudy.SmallMarkets;
import dev.tradewind.regimestudy.contestant.Answer;
import dev.tradewind.regimestudy.contestant.Contestant;
import dev.tradewind.regimestudy.contestant.Judge;
import dev.tradewind.regimestudy.market.GeneratedMarkets;
import dev.tradewind.regimestudy.market.RecordedMarket;
import dev.tradewind.regimestudy.market.StudyMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// If this failed, the score card would say something else than what the classifiers answered.
class ProtocolTest {

    private static final Instant START = Instant.parse("2022-04-01T00:00:00Z");
    private static final Instant CRASH = Instant.parse("2022-05-09T12:00:00Z");
    private static final RecordedMarket RECORDED =
            RecordedMarket.of(
                    "walks",
                    SmallMarkets.walks(START, 1_400, 0.01),
                    new RecordedMarket.Stretch(
                            START.plus(Duration.ofHours(300)),
                            START.plus(Duration.ofHours(1_400))));

    @Test
    void scoresWhoAlwaysKnowsWithOneAndWhoNeverDoesWithZero() {
        StudyMarket market = GeneratedMarkets.familyA(2, 1_500);
        GeneratedProtocol.Result knows =
                GeneratedProtocol.score(oracle(market), List.of(market, market));
        GeneratedProtocol.Result never =
                GeneratedProtocol.score(always(Regime.UNKNOWN), List.of(market));

        assertThat(knows.pooled().confusion().balancedAccuracy()).hasValue(1);
        assertThat(knows.pooled().confusion().total()).isEqualTo(2L * 6 * 780);
        assertThat(knows.pooled().calibration().orElseThrow().brier()).isZero();
        assertThat(knows.pooled().switchRatio()).hasValue(1);
        assertThat(knows.range()).containsExactly(1.0, 1.0);
        assertThat(never.pooled().confusion().balancedAccuracy()).hasValue(0);
        assertThat(never.pooled().calibration()).isEmpty();
    }

    @Test
    void seesACrashOnceTheMajorityIsInCrisis() {
        assertThat(delay(3, CRASH.plus(Duration.ofHours(3)))).hasValue(2);
        assertThat(delay(2, CRASH.plus(Duration.ofHours(3)))).isEmpty();
        assertThat(delay(4, CRASH.minus(Duration.ofHours(9)))).hasValue(0);
        assertThat(delay(4, CRASH.plus(Duration.ofHours(8)))).isEmpty();
    }

    @Test
    void showsThePriceAroundACrash() {
        RecordedProtocol.Detection detection =
                RecordedProtocol.score(always(Regime.CRISIS), RECORDED).detections().getFirst();

        assertThat(detection.crash().onset()).isEqualTo(CRASH);
        assertThat(detection.view()).hasSize(72 + 120);
        assertThat(detection.view().get(72).openTime()).isEqualTo(CRASH);
        assertThat(detection.view().getFirst().answer()).isEqualTo(Regime.CRISIS);
    }

    @Test
    void countsTheShareOfCrisisBars() {
        RecordedProtocol.Result always = RecordedProtocol.score(always(Regime.CRISIS), RECORDED);
        RecordedProtocol.Result half = RecordedProtocol.score(crisisFor(2, START), RECORDED);

        assertThat(always.crisisFraction()).isEqualTo(1);
        assertThat(half.crisisFraction()).isEqualTo(0.5);
        assertThat(always.detected()).isEqualTo(always.detections().size());
        assertThat(always.clear().confusion().total())
                .isLessThan(always.score().confusion().total());
    }

    @Test
    void measuresWhatFollowedAState() {
        RecordedProtocol.Result result = RecordedProtocol.score(always(Regime.CHOPPY), RECORDED);
        StateOutcome choppy = result.outcomes().getOrDefault(Regime.CHOPPY, nothing());

        assertThat(choppy.bars()).isEqualTo(4 * (1_100 - 24));
        assertThat(choppy.nextDayVolatility().orElseThrow()).isCloseTo(0.01, within(0.002));
        assertThat(choppy.continuation().orElseThrow()).isCloseTo(0, within(0.3));
        assertThat(choppy.continuationStatistic()).isPresent();
        assertThat(result.outcomes()).containsEntry(Regime.CRISIS, nothing());
    }

    @Test
    void ringsTheChangeAlarmMoreOftenThanByChance() {
        AlarmProtocol.Result alarm =
                AlarmProtocol.score(List.of(GeneratedMarkets.familyA(3, 2_500)));

        assertThat(alarm.switches()).isPositive();
        assertThat(alarm.caughtFraction()).isGreaterThan(alarm.caughtAtRandomFraction());
        assertThat(alarm.falseAlarmsPerThousandBars()).isBetween(0.0, 50.0);
    }

    @Test
    void findsTrendsThatGoWithTheirMarket() {
        assertThat(TrendAgreement.fraction(RECORDED.market()).orElse(0.5)).isBetween(0.0, 1.0);
    }

    private static OptionalInt delay(int products, Instant from) {
        return RecordedProtocol.score(crisisFor(products, from), RECORDED)
                .detections()
                .getFirst()
                .delayBars();
    }

    private static StateOutcome nothing() {
        return new StateOutcome(
                0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Contestant always(Regime regime) {
        return new Contestant(
                "always " + regime,
                "",
                () -> (_, bars) -> bars.stream().map(_ -> answer(regime)).toList());
    }

    /// CRISIS for the first products at every close from `from` on, else RANGING.
    private static Contestant crisisFor(int products, Instant from) {
        return new Contestant(
                "some", "", () -> (asOf, bars) -> crisisFor(products, asOf, from, bars));
    }

    private static List<Answer> crisisFor(
            int products, Instant asOf, Instant from, List<ClosedBar> bars) {
        List<Answer> answers = new ArrayList<>();
        for (int product = 0; product < bars.size(); product++) {
            boolean crisis = product < products && !asOf.isBefore(from);
            answers.add(answer(crisis ? Regime.CRISIS : Regime.RANGING));
        }
        return answers;
    }

    private static Contestant oracle(StudyMarket market) {
        return new Contestant("oracle", "", () -> new Oracle(market));
    }

    private static final class Oracle implements Judge {

        private final StudyMarket market;
        private int bar;

        Oracle(StudyMarket market) {
            this.market = market;
        }

        @Override
        public List<Answer> judge(Instant asOf, List<ClosedBar> bars) {
            int now = bar++;
            return market.series().stream().map(each -> sure(each.labels().get(now))).toList();
        }

        private static Answer sure(Regime regime) {
            RegimeProbabilities probabilities =
                    new RegimeProbabilities(
                            regime == Regime.TRENDING ? 1 : 0,
                            regime == Regime.RANGING ? 1 : 0,
                            regime == Regime.CHOPPY ? 1 : 0,
                            regime == Regime.CRISIS ? 1 : 0);
            return new Answer(regime, Optional.of(probabilities));
        }
    }

    private static Answer answer(Regime regime) {
        return new Answer(regime, Optional.empty());
    }
}
