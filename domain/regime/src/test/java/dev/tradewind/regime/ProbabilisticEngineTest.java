// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeProbabilities;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.Market.Phase;
import dev.tradewind.regime.model.RegimeModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, the system would trade on probabilities nobody computed.
class ProbabilisticEngineTest {

    private static final String[] FOUR = {"BTC-USD", "ETH-USD", "SOL-USD", "ADA-USD"};
    private static final int BITCOIN = 1; // among the symbols in their order
    private static final RegimeModel MODEL = RegimeModel.builtIn();

    private static final Phase DRIFT = new Phase(0.002, 0.004, 0.3, 0);

    private final RegimeEngine engine = RegimeEngine.probabilistic(Market.HOUR, MODEL);

    private static double share(List<List<RegimeReading>> readings, Regime regime) {
        List<Regime> regimes =
                readings.stream().flatMap(List::stream).map(RegimeReading::regime).toList();
        return (double) regimes.stream().filter(each -> each == regime).count() / regimes.size();
    }

    private static List<List<RegimeReading>> tail(List<List<RegimeReading>> readings, int count) {
        return readings.subList(readings.size() - count, readings.size());
    }

    @Test
    void letsTheTunedRuleAnswerUntilItHasTheBarsItNeeds() {
        Market market = new Market(1, engine, FOUR);
        List<List<RegimeReading>> readings = market.run(Phase.CALM, 300);
        RegimeReading cold = readings.get(20).getFirst();
        assertThat(cold.regime()).isEqualTo(Regime.UNKNOWN);
        RegimeReading fallback = readings.get(100).getFirst();
        assertThat(fallback.modelVersion()).isEqualTo("tuned-rule-1");
        assertThat(fallback.probabilities()).isEmpty();
        assertThat(fallback.regime()).isNotEqualTo(Regime.UNKNOWN);
        assertThat(fallback.evidence().getFirst())
                .isEqualTo("regime-model-1 has 101 bars, needed 120");
        RegimeReading warm = readings.get(299).getFirst();
        assertThat(warm.modelVersion()).isEqualTo("regime-model-1");
        assertThat(warm.probabilities()).isPresent();
    }

    @Test
    void answersWithFourProbabilitiesAndTheirEvidence() {
        Market market = new Market(2, engine, FOUR);
        for (List<RegimeReading> readings : tail(market.run(Phase.CALM, 400), 100)) {
            for (RegimeReading reading : readings) {
                RegimeProbabilities all = reading.probabilities().orElseThrow();
                assertThat(all.trending() + all.ranging() + all.choppy() + all.crisis())
                        .isCloseTo(1, within(1e-9));
                assertThat(reading.confidenceFraction()).isEqualTo(all.of(reading.regime()));
                assertThat(reading.evidence())
                        .anyMatch(reason -> reason.contains(" for " + reading.regime() + " over "));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void tellsATrendAndACrashApartFromARange(long seed) {
        Market market = new Market(seed, engine, FOUR);
        market.run(Phase.CALM, 300);
        assertThat(share(tail(market.run(Phase.CALM, 200), 100), Regime.RANGING))
                .isGreaterThan(0.8);
        assertThat(share(tail(market.run(DRIFT, 150), 75), Regime.TRENDING)).isGreaterThan(0.9);
        assertThat(share(tail(market.run(Phase.CRASH, 40), 30), Regime.CRISIS)).isEqualTo(1);
    }

    @Test
    void aCrisisIsOneStateForAllAndEndsAfterTwelveCalmBars() {
        Market market = new Market(5, engine, FOUR);
        market.run(Phase.CALM, 400);
        List<List<RegimeReading>> readings = new ArrayList<>(market.run(Phase.CRASH, 30));
        readings.addAll(market.run(Phase.CALM, 200));
        for (List<RegimeReading> instant : readings) {
            long inCrisis = instant.stream().filter(each -> each.regime() == Regime.CRISIS).count();
            assertThat(inCrisis).isIn(0L, 4L);
        }
        assertThat(readings.getLast().getFirst().regime()).isNotEqualTo(Regime.CRISIS);
        List<RegimeReading> leaving =
                readings.stream()
                        .map(List::getFirst)
                        .filter(each -> each.evidence().toString().contains("crisis ends after"))
                        .toList();
        assertThat(leaving).hasSizeGreaterThanOrEqualTo(11);
        assertThat(leaving).allMatch(each -> each.regime() == Regime.CRISIS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fewerThanThreeProductsAreJudgedWithoutTheMarketAndItSaysSo(int count) {
        Market market =
                new Market(6, engine, List.of(FOUR).subList(0, count).toArray(String[]::new));
        market.run(Phase.CALM, 400);
        RegimeReading calm = market.run(Phase.CALM, 1).getFirst().getFirst();
        assertThat(calm.modelVersion()).isEqualTo("regime-model-1");
        assertThat(calm.evidence()).anyMatch(reason -> reason.startsWith("fewer than 3 products"));
        List<List<RegimeReading>> crash = market.run(Phase.CRASH, 40);
        assertThat(share(tail(crash, 20), Regime.CRISIS)).isEqualTo(1);
        assertThat(crash.getLast().getFirst().evidence())
                .anyMatch(reason -> reason.contains("by volatility and drawdown"));
    }

    @Test
    void startsAnewAfterAHoleAndFallsBackMeanwhile() {
        Market market = new Market(7, engine, FOUR);
        market.run(Phase.CALM, 400);
        for (int missing = 0; missing < 5; missing++) {
            List<ClosedBar> bars = market.step(Phase.CALM);
            engine.onInstant(market.asOf(), bars.subList(1, 4));
        }
        List<RegimeReading> after = market.run(Phase.CALM, 1).getFirst();
        assertThat(after.get(BITCOIN).regime()).isEqualTo(Regime.UNKNOWN);
        assertThat(after.getFirst().modelVersion()).isEqualTo("regime-model-1");
        List<RegimeReading> later = market.run(Phase.CALM, 100).getLast();
        assertThat(later.get(BITCOIN).modelVersion()).isEqualTo("tuned-rule-1");
        assertThat(market.run(Phase.CALM, 30).getLast())
                .allMatch(each -> each.modelVersion().equals("regime-model-1"));
    }

    @Test
    void aReplayGivesTheSameReadings() {
        Market first = new Market(8, engine, FOUR);
        RegimeEngine again = RegimeEngine.probabilistic(Market.HOUR, MODEL);
        Market second = new Market(8, again, FOUR);
        assertThat(second.run(Phase.NOISE, 320)).isEqualTo(first.run(Phase.NOISE, 320));
    }

    @Test
    void cuttingTheFutureChangesNothing() {
        Market whole = new Market(9, engine, FOUR);
        List<List<RegimeReading>> all = new ArrayList<>(whole.run(Phase.CALM, 280));
        all.addAll(whole.run(Phase.CRASH, 40));
        RegimeEngine early = RegimeEngine.probabilistic(Market.HOUR, MODEL);
        List<List<RegimeReading>> prefix = new Market(9, early, FOUR).run(Phase.CALM, 280);
        assertThat(all.subList(0, 280)).isEqualTo(prefix);
    }
}
