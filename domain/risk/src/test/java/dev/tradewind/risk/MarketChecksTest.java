// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import static dev.tradewind.risk.Portfolios.BTC;
import static dev.tradewind.risk.Portfolios.ETH;
import static dev.tradewind.risk.Portfolios.T0;
import static dev.tradewind.risk.Portfolios.answer;
import static dev.tradewind.risk.Portfolios.buy;
import static dev.tradewind.risk.Portfolios.flat;
import static dev.tradewind.risk.Portfolios.position;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.result.Answer;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskCheck.Verdict;
import dev.tradewind.model.risk.RiskDecision;
import dev.tradewind.model.signal.Urgency;
import dev.tradewind.risk.history.MarketReturns;
import dev.tradewind.risk.history.Markets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the account could lose more in a day, or hang on fewer things, than its owner allows.
class MarketChecksTest {

    private static final Symbol SOL = Symbol.parse("SOL-USD");

    private final RiskEngine engine =
            new RiskEngine(
                    RiskLimits.defaults(List.of(BTC, ETH, SOL)), grant -> grant.signed("signed"));

    @Test
    void makesATradeSmallerUntilTheLossOfADayFits() {
        // 0.9 % an hour is 4.4 % a day: 1 % of the equity is at risk with less than 15 % of it
        // held.
        Answer<MarketReturns> wild = at(Markets.hourly(T0, 100).with(BTC, 0.009, 1));

        RiskDecision decision = engine.decide(buy("r", "49"), answer(flat(T0)), wild, T0);

        RiskCheck loss = check(decision, "value_at_risk");
        assertThat(loss.verdict()).isEqualTo(Verdict.PASSED);
        // The first grant counts as held.
        RiskDecision larger = engine.decide(buy("r2", "49"), answer(flat(T0)), wild, T0);
        RiskCheck reduced = check(larger, "value_at_risk");
        assertThat(reduced.verdict()).isEqualTo(Verdict.REDUCED);
        assertThat(Double.parseDouble(reduced.used())).isGreaterThan(0.01);
        assertThat(check(larger, "expected_shortfall").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(larger).isInstanceOf(RiskDecision.Reduced.class);
        double granted =
                ((RiskDecision.Reduced) larger).grant().maxQuantity().value().doubleValue();
        assertThat(granted).isBetween(5.0, 45.0);
    }

    @Test
    void deniesWhenThePresentPositionsAloneMayLoseTooMuch() {
        Answer<MarketReturns> wild =
                at(Markets.hourly(T0, 100).with(BTC, 0.03, 1).with(ETH, 0.0001, 2));

        RiskDecision decision =
                engine.decide(
                        request("r", ETH), answer(holding(position(BTC, "90", "100"))), wild, T0);

        assertThat(check(decision, "value_at_risk").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(((RiskDecision.Denied) decision).failedCheck()).isEqualTo("value_at_risk");
    }

    @Test
    void estimatesTheLossWhileThereAreFewDays() {
        Answer<MarketReturns> young = at(Markets.hourly(T0, 20).with(BTC, 0.02, 1));

        RiskDecision decision = engine.decide(buy("r", "49"), answer(flat(T0)), young, T0);

        assertThat(check(decision, "value_at_risk").verdict()).isEqualTo(Verdict.REDUCED);
    }

    @Test
    void deniesWithoutHistoryAndSaysWhatIsMissing() {
        Answer<MarketReturns> unknown = at(Markets.hourly(T0, 1).with(BTC, 0.01, 1));

        RiskDecision decision = engine.decide(buy("r", "1"), answer(flat(T0)), unknown, T0);

        assertThat(((RiskDecision.Denied) decision).reason())
                .contains("too little history", "0 days", "needed 60 or 30");
        RiskDecision gone =
                engine.decide(
                        buy("r2", "1"),
                        answer(flat(T0)),
                        Answer.unavailable("the market is not heard"),
                        T0);
        assertThat(((RiskDecision.Denied) gone).failedCheck()).isEqualTo("market_history");
    }

    @Test
    void countsProductsThatMoveAsOneAsOne() {
        Answer<MarketReturns> asOne =
                at(
                        Markets.hourly(T0, 70)
                                .with(BTC, 0.0001, 1)
                                .with(ETH, 0.0001, 1)
                                .with(SOL, 0.0001, 1));
        PortfolioSnapshot held = holding(position(ETH, "95", "100"), position(SOL, "95", "100"));

        RiskDecision decision = engine.decide(buy("r", "20"), answer(held), asOne, T0);

        assertThat(check(decision, "concentration").verdict()).isEqualTo(Verdict.PASSED);
        // 40 % of 50,000 for the group, of which 19,000 are held, at a worst price of 102.
        assertThat(((RiskDecision.Reduced) decision).bindingCheck())
                .isEqualTo("cluster_concentration");
        assertThat(((RiskDecision.Reduced) decision).grant().maxQuantity().toString())
                .isEqualTo("9.80392156");
        RiskDecision independent =
                engine.decide(buy("r2", "20"), answer(held), Portfolios.MARKET, T0);
        assertThat(check(independent, "cluster_concentration").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void takesNoLargePartOfWhatIsTraded() {
        // The seeded market trades 1,000,000 an hour, 24,000,000 a day.
        RiskCheck volume =
                check(
                        engine.decide(buy("r", "48"), answer(flat(T0)), Portfolios.MARKET, T0),
                        "volume");

        assertThat(volume.used()).isEqualTo("0.000002");
        assertThat(volume.limit()).isEqualTo("0.01");
    }

    @Test
    void letsEverySaleReduceWhateverTheMarketSays() {
        RiskDecision sale =
                engine.decide(
                        Portfolios.request(
                                "r", T0, BTC, Side.SELL, "5", Urgency.NORMAL, Regime.CRISIS),
                        answer(holding(position(BTC, "90", "100"))),
                        Answer.unavailable("the market is not heard"),
                        T0);

        assertThat(sale).isInstanceOf(RiskDecision.Approved.class);
        assertThat(check(sale, "value_at_risk").verdict()).isEqualTo(Verdict.SKIPPED);
    }

    private static Answer<MarketReturns> at(Markets markets) {
        return Answer.of(markets.history().at(T0));
    }

    private static PortfolioSnapshot holding(Position... positions) {
        return Portfolios.of(T0, "50000", "50000", "50000", List.of(positions), List.of());
    }

    private static dev.tradewind.model.risk.TradeRequest request(String id, Symbol symbol) {
        return Portfolios.request(id, T0, symbol, Side.BUY, "10", Urgency.NORMAL, Regime.TRENDING);
    }

    private static RiskCheck check(RiskDecision decision, String name) {
        return decision.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
