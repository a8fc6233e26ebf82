// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.ClosedBar;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Direction;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.regime.Market.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, the system would open positions in a market it should stay out of, or stay out
/// for ever.
class RegimeEngineTest {

    private static final String[] FOUR = {"BTC-USD", "ETH-USD", "SOL-USD", "ADA-USD"};

    private final RegimeEngine engine = RegimeEngine.tuned(Market.HOUR);

    private static List<Regime> regimes(List<List<RegimeReading>> readings) {
        return readings.stream().flatMap(List::stream).map(RegimeReading::regime).toList();
    }

    private static double share(List<List<RegimeReading>> readings, Regime regime) {
        List<Regime> regimes = regimes(readings);
        return (double) regimes.stream().filter(each -> each == regime).count() / regimes.size();
    }

    private static List<List<RegimeReading>> tail(List<List<RegimeReading>> readings, int count) {
        return readings.subList(readings.size() - count, readings.size());
    }

    @Test
    void isUnknownUntilEveryInputHasAValue() {
        Market market = new Market(1, engine, FOUR);
        List<List<RegimeReading>> readings = market.run(Phase.CALM, 120);
        for (int i = 0; i < readings.size(); i++) {
            boolean warm = i >= 79;
            assertThat(readings.get(i))
                    .hasSize(4)
                    .allMatch(reading -> (reading.regime() != Regime.UNKNOWN) == warm);
        }
        RegimeReading cold = readings.get(10).getFirst();
        assertThat(cold.confidenceFraction()).isZero();
        assertThat(cold.indicators()).doesNotContainKeys("adx", "choppiness", "correlation");
        assertThat(cold.evidence())
                .containsExactly("warming up: 11 bars since the start or the last gap, needed 64");
        assertThat(readings.get(70).getFirst().evidence().getFirst())
                .startsWith("warming up: whether the market is in crisis needs");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void tellsTheFourHandMadeMarketsApart(long seed) {
        Market market = new Market(seed, engine, FOUR);
        market.run(Phase.CALM, 200);
        market.run(Phase.NOISE, 200);
        assertThat(share(tail(market.run(Phase.CALM, 150), 75), Regime.RANGING)).isGreaterThan(0.9);
        List<List<RegimeReading>> trend = tail(market.run(Phase.TREND, 150), 75);
        assertThat(share(trend, Regime.TRENDING)).isGreaterThan(0.9);
        assertThat(trend.getLast().getFirst().direction()).isEqualTo(Direction.UP);
        assertThat(share(tail(market.run(Phase.NOISE, 150), 75), Regime.CHOPPY)).isGreaterThan(0.7);
        List<List<RegimeReading>> crash = tail(market.run(Phase.CRASH, 40), 20);
        assertThat(share(crash, Regime.CRISIS)).isEqualTo(1);
        assertThat(crash.getLast().getFirst().direction()).isEqualTo(Direction.DOWN);
    }

    @Test
    void aCrisisIsOneStateForAllAndLeavesLate() {
        Market market = new Market(5, engine, FOUR);
        List<List<RegimeReading>> crash = market.run(Phase.CALM, 400);
        crash.addAll(market.run(Phase.CRASH, 60));
        crash.addAll(market.run(Phase.CALM, 200));
        for (List<RegimeReading> instant : crash) {
            long inCrisis =
                    instant.stream().filter(reading -> reading.regime() == Regime.CRISIS).count();
            assertThat(inCrisis).isIn(0L, 4L);
        }
        RegimeReading entered =
                crash.stream()
                        .map(List::getFirst)
                        .filter(reading -> reading.regime() == Regime.CRISIS)
                        .findFirst()
                        .orElseThrow();
        assertThat(entered.since()).isEqualTo(entered.asOf());
        assertThat(entered.evidence().getFirst()).startsWith("market ATR percentile ");
        assertThat(entered.evidence().getLast()).startsWith("correlation percentile ");
        List<RegimeReading> ending =
                crash.stream()
                        .map(List::getFirst)
                        .filter(reading -> reading.evidence().toString().contains("crisis ends"))
                        .toList();
        assertThat(ending).hasSizeGreaterThanOrEqualTo(11);
        assertThat(ending).allMatch(reading -> reading.confidenceFraction() <= 0.5);
        assertThat(crash.getLast().getFirst().regime()).isNotEqualTo(Regime.CRISIS);
    }

    @Test
    void fewerThanThreeProductsJudgeACrisisByDrawdownAndSaySo() {
        Market market = new Market(6, engine, "BTC-USD", "ETH-USD");
        List<List<RegimeReading>> calm = market.run(Phase.CALM, 300);
        assertThat(regimes(calm.subList(0, 240))).containsOnly(Regime.UNKNOWN);
        assertThat(regimes(calm.subList(240, 300))).doesNotContain(Regime.UNKNOWN, Regime.CRISIS);
        List<List<RegimeReading>> crash = tail(market.run(Phase.CRASH, 40), 20);
        assertThat(share(crash, Regime.CRISIS)).isEqualTo(1);
        RegimeReading last = crash.getLast().getFirst();
        assertThat(last.evidence().toString()).contains("fewer than 3 products, no correlation");
        assertThat(last.indicators())
                .containsKey("drawdown_score")
                .doesNotContainKey("correlation");
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void doesNotChangeTwiceWithinSixBarsOutsideACrisis(long seed) {
        Market market = new Market(seed, engine, FOUR);
        List<List<RegimeReading>> readings = market.run(new Phase(0.001, 0.006, 0.3, 0), 1500);
        int changes = 0;
        for (int i = 1; i < readings.size(); i++) {
            RegimeReading before = readings.get(i - 1).getFirst();
            RegimeReading after = readings.get(i).getFirst();
            if (before.regime() != after.regime() && isOrdinary(before) && isOrdinary(after)) {
                changes++;
                assertThat(Duration.between(before.since(), after.since()).toHours())
                        .isGreaterThanOrEqualTo(6);
            }
        }
        assertThat(changes).isBetween(5, 1500 / 12);
    }

    private static boolean isOrdinary(RegimeReading reading) {
        return reading.regime() != Regime.UNKNOWN && reading.regime() != Regime.CRISIS;
    }

    @Test
    void keptStatesSayWhatTheRuleSees() {
        Market market = new Market(10, engine, FOUR);
        List<RegimeReading> kept =
                market.run(new Phase(0.001, 0.006, 0.3, 0), 1000).stream()
                        .flatMap(List::stream)
                        .filter(reading -> reading.evidence().getLast().contains(" kept since "))
                        .toList();
        assertThat(kept).isNotEmpty().allMatch(reading -> reading.confidenceFraction() <= 0.5);
    }

    @Test
    void cuttingTheFutureChangesNothing() {
        Market whole = new Market(11, RegimeEngine.tuned(Market.HOUR), FOUR);
        List<List<RegimeReading>> all = whole.run(Phase.CALM, 150);
        all.addAll(whole.run(Phase.CRASH, 50));
        Market cut = new Market(11, RegimeEngine.tuned(Market.HOUR), FOUR);
        List<List<RegimeReading>> some = cut.run(Phase.CALM, 150);
        some.addAll(cut.run(Phase.CRASH, 3));
        assertThat(some).isEqualTo(all.subList(0, 153));
    }

    @Test
    void aHistoryAtOnceEqualsTheSameBarsInstantByInstant() {
        Market steps = new Market(18, RegimeEngine.tuned(Market.HOUR), FOUR);
        List<List<RegimeReading>> expected = steps.run(Phase.CRASH, 150);
        Market source = new Market(18, RegimeEngine.tuned(Market.HOUR), FOUR);
        List<ClosedBar> history = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            history.addAll(source.step(Phase.CRASH));
        }
        assertThat(engine.onInstant(source.asOf(), history)).isEqualTo(expected.getLast());
    }

    @Test
    void countsHowOftenStatesEnd() {
        Market market = new Market(12, engine, FOUR);
        List<List<RegimeReading>> readings = market.run(new Phase(0.001, 0.006, 0.3, 0), 800);
        double chance = readings.getLast().getFirst().transitionProbabilityFraction();
        assertThat(chance).isBetween(0.005, 0.2);
        assertThat(readings.getFirst().getFirst().transitionProbabilityFraction())
                .isEqualTo(1.0 / 101);
    }

    @Test
    void aHoleInTheBarsStartsTheProductAnew() {
        Market market = new Market(13, engine, FOUR);
        market.run(Phase.CALM, 200);
        List<ClosedBar> withoutFirst = market.step(Phase.CALM).subList(1, 4);
        assertThat(engine.onInstant(market.asOf(), withoutFirst))
                .extracting(RegimeReading::symbol)
                .doesNotContain(Symbol.parse("BTC-USD"));
        List<RegimeReading> after = market.run(Phase.CALM, 1).getFirst();
        RegimeReading reset = reading(after, "BTC-USD");
        assertThat(reset.regime()).isEqualTo(Regime.UNKNOWN);
        assertThat(reset.since()).isEqualTo(reset.asOf());
        assertThat(reset.evidence().getFirst()).startsWith("warming up: 1 bars");
        assertThat(reading(after, "ETH-USD").regime()).isNotEqualTo(Regime.UNKNOWN);
        List<RegimeReading> warm = market.run(Phase.CALM, 63).getLast();
        assertThat(reading(warm, "BTC-USD").regime()).isNotEqualTo(Regime.UNKNOWN);
    }

    @Test
    void aShortHoleThatArrivesFilledIsNoReset() {
        Market market = new Market(14, engine, FOUR);
        market.run(Phase.CALM, 200);
        List<ClosedBar> missing = market.step(Phase.CALM);
        engine.onInstant(market.asOf(), missing.subList(1, 4));
        Bar skipped = missing.getFirst().bar();
        List<ClosedBar> next = market.step(Phase.CALM);
        ClosedBar filler =
                new ClosedBar(
                        missing.getFirst().symbol(),
                        Market.HOUR,
                        Bar.flat(skipped.openTime(), skipped.open()));
        List<RegimeReading> after =
                engine.onInstant(
                        market.asOf(),
                        List.of(filler, next.get(0), next.get(1), next.get(2), next.get(3)));
        assertThat(after).hasSize(4);
        assertThat(reading(after, "BTC-USD").regime()).isNotEqualTo(Regime.UNKNOWN);
    }

    @Test
    void tooManyFlatBarsAreUnknown() {
        Market market = new Market(15, engine, FOUR);
        market.run(Phase.CALM, 200);
        for (int i = 1; i <= 6; i++) {
            List<ClosedBar> closed = market.step(Phase.CALM);
            ClosedBar first = closed.getFirst();
            Bar flat = Bar.flat(first.bar().openTime(), first.bar().open());
            List<ClosedBar> mixed =
                    List.of(
                            new ClosedBar(first.symbol(), Market.HOUR, flat),
                            closed.get(1),
                            closed.get(2),
                            closed.get(3));
            RegimeReading reading =
                    reading(engine.onInstant(market.asOf(), mixed), first.symbol().toString());
            assertThat(reading.regime() == Regime.UNKNOWN).isEqualTo(i == 6);
            if (i == 6) {
                assertThat(reading.evidence())
                        .containsExactly(
                                "6 of the last 28 bars are flat or synthetic, more than 20 %");
            }
        }
    }

    @Test
    void refusesInputThatCannotBe() {
        Market market = new Market(16, engine, FOUR);
        market.run(Phase.CALM, 3);
        List<ClosedBar> closed = market.step(Phase.CALM);
        assertThatThrownBy(() -> engine.onInstant(engine.lastInstant(), closed))
                .hasMessageContaining("asOf must be after 2025-01-01T03:00:00Z");
        assertThatThrownBy(
                        () -> engine.onInstant(market.asOf().minus(Duration.ofMinutes(1)), closed))
                .hasMessageContaining("bar must have closed by");
        ClosedBar daily =
                new ClosedBar(
                        closed.getFirst().symbol(), Timeframe.ONE_DAY, closed.getFirst().bar());
        assertThatThrownBy(() -> engine.onInstant(market.asOf(), List.of(daily)))
                .hasMessageContaining("timeframe must be 1h: 1d");
        assertThatThrownBy(() ->
                        engine.onInstant(market.asOf(), List.of(closed.get(0), closed.get(0))))
                .hasMessageContaining("bar of BTC-USD must follow the last one");
    }

    @Test
    void theTextbookRuleIsThereToCompareWith() {
        RegimeEngine textbook =
                new RegimeEngine(Market.HOUR, new TextbookRule(), Hysteresis.STANDARD);
        Market market = new Market(17, textbook, FOUR);
        List<List<RegimeReading>> readings = market.run(new Phase(0, 0.006, 0.3, 0), 1000);
        assertThat(share(readings, Regime.TRENDING)).isBetween(0.2, 0.5);
        assertThat(readings.getLast().getFirst().modelVersion()).isEqualTo("textbook-rule-1");
    }

    private static RegimeReading reading(List<RegimeReading> readings, String symbol) {
        return readings.stream()
                .filter(reading -> reading.symbol().toString().equals(symbol))
                .findFirst()
                .orElseThrow();
    }
}
