// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.backtest.report.HtmlReport;
import dev.tradewind.backtest.report.TextReport;
import dev.tradewind.backtest.result.BacktestResult;
import dev.tradewind.backtest.result.BotResult;
import dev.tradewind.backtest.setup.BacktestRules;
import dev.tradewind.backtest.setup.BacktestSetup;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.strategy.fleet.StandardFleet;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import dev.tradewind.venue.simulator.market.BarMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a backtest would depend on something else than its inputs, see the future, or lose money that
/// the venue still has.
class BacktestTest {

    private static final Instant FIRST_OPEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant START = FIRST_OPEN.plus(Duration.ofHours(800));
    private static final Instant END = START.plus(Duration.ofHours(600));
    private static final long SEED = 7;

    @Test
    void givesTheSameBytesForTheSameInputs() {
        BacktestResult first = run(END, new ArrayList<>());
        BacktestResult second = run(END, new ArrayList<>());

        assertThat(TextReport.render(second)).isEqualTo(TextReport.render(first));
        assertThat(HtmlReport.render(second)).isEqualTo(HtmlReport.render(first));
    }

    @Test
    void endsWithALedgerEqualToTheVenueAfterTradesHappened() {
        BacktestResult result = run(END, new ArrayList<>());

        assertThat(result.outcomes().get(Outcome.ORDER_SENT)).isPositive();
        assertThat(result.products()).anySatisfy(each -> assertThat(each.fills()).isNotEmpty());
        assertThat(result.venueCheck().equal()).isTrue();
        assertThat(result.venueCheck().ledgerCash()).isEqualTo(result.venueCheck().venueCash());
    }

    @Test
    void addsTheBotsUpToTheAccount() {
        BacktestResult result = run(END, new ArrayList<>());

        Money bots =
                result.bots().stream()
                        .map(BotResult::netPnl)
                        .reduce(
                                Money.zero(result.assumptions().openingBalance().currency()),
                                Money::plus);
        Money account =
                result.equity().getLast().equity().minus(result.assumptions().openingBalance());
        assertThat(bots).isEqualTo(account);
    }

    @Test
    void decidesTheSameWhenTheFutureIsCutOff() {
        Instant cut = START.plus(Duration.ofHours(250));
        List<DecisionRecord> whole = new ArrayList<>();
        List<DecisionRecord> shorter = new ArrayList<>();
        run(END, whole);
        run(cut, shorter);

        assertThat(shorter).isNotEmpty();
        assertThat(whole.subList(0, shorter.size())).isEqualTo(shorter);
    }

    @Test
    void leavesOneRecordForEveryBotAndClose() {
        List<DecisionRecord> records = new ArrayList<>();
        BacktestResult result = run(END, records);

        assertThat(records).hasSize(600 * result.bots().size());
        assertThat(records).allSatisfy(each -> assertThat(each.reason()).isNotBlank());
        assertThat(result.evaluations()).isEqualTo(records.size());
    }

    @Test
    void tellsItsAssumptionsBeforeAnyResult() {
        String text = TextReport.render(run(END, new ArrayList<>()));

        assertThat(text.indexOf("Assumptions")).isLessThan(text.indexOf("Net result"));
        assertThat(text).contains("SIMULATED", "Fee tier", "Seed", "Buy and hold beside it");
    }

    @Test
    void refusesAStretchWithoutBars() {
        BacktestSetup empty =
                setup(START.plus(Duration.ofMinutes(1)), START.plus(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> new Backtest(empty, _ -> {}, _ -> {}).run())
                .hasMessageContaining("from must leave bars to trade on");
    }

    private static BacktestResult run(Instant to, List<DecisionRecord> records) {
        return new Backtest(setup(START, to), records::add, _ -> {}).run();
    }

    private static BacktestSetup setup(Instant from, Instant to) {
        return setup(from, to, BacktestRules.defaults());
    }

    private static BacktestSetup setup(Instant from, Instant to, BacktestRules rules) {
        BarMarket market = new GeneratedMarket(SEED, FIRST_OPEN);
        return new BacktestSetup(
                market,
                FIRST_OPEN,
                from,
                to,
                StandardFleet.of(
                                market.instruments().stream().map(Instrument::symbol).toList(),
                                market.timeframe())
                        .bots(),
                rules,
                Money.usd("10000"),
                SEED,
                List.of());
    }
}
