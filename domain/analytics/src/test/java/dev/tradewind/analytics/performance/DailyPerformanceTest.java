// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.analytics.Noise;
import dev.tradewind.testkit.Close;
import dev.tradewind.testkit.Json;
import dev.tradewind.testkit.SharedFolder;
import dev.tradewind.testkit.WithVectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// If this failed, reports would show performance that the returns do not support.
class DailyPerformanceTest {

    @Test
    @WithVectors
    void agreesWithEveryVector() {
        double[] returns = column("strategy");
        Json expected = SharedFolder.json("performance.json").at("returns_400");
        DailyPerformance ours = DailyPerformance.of(returns);
        ReturnMoments moments = ours.moments().orElseThrow();
        Growth growth = ours.growth();
        RiskRatios ratios = ours.ratios();
        assertThat(ours.days()).isEqualTo(expected.at("n").integer());
        Close.to("mean", moments.mean(), expected.number("mean_daily"));
        Close.to("deviation", moments.deviation(), expected.number("sd_daily"));
        Close.to("total", growth.totalReturnFraction(), expected.number("total_return"));
        Close.to("cagr", growth.annualReturnFraction().orElseThrow(), expected.number("cagr"));
        Close.to(
                "volatility",
                growth.annualVolatilityFraction().orElseThrow(),
                expected.number("vol_ann"));
        Close.to("sharpe", ratios.sharpe().orElseThrow(), expected.number("sharpe"));
        assertThat(ratios.neweyWestLag()).isEqualTo(expected.at("nw_lag").integer());
        Close.to(
                "newey-west", ratios.neweyWestSharpe().orElseThrow(), expected.number("sharpe_nw"));
        Close.to("sortino", ratios.sortino().orElseThrow(), expected.number("sortino"));
        Close.to("calmar", ratios.calmar().orElseThrow(), expected.number("calmar"));
        Drawdown drawdown = growth.drawdown();
        Close.to("drawdown", drawdown.depthFraction(), expected.number("max_drawdown"));
        assertThat(drawdown.longestPeriods()).isEqualTo(expected.at("max_dd_duration").integer());
        WinLoss winLoss = ours.winLoss();
        Close.to(
                "profit factor",
                winLoss.profitFactor().orElseThrow(),
                expected.number("profit_factor"));
        Close.to("hit rate", winLoss.hitRateFraction().orElseThrow(), expected.number("hit_rate"));
        Close.to("skew", moments.skew(), expected.number("skew"));
        Close.to("kurtosis", moments.kurtosis(), expected.number("kurtosis"));
        Close.to("acf", ours.firstAutocorrelation().orElseThrow(), expected.number("acf1"));
    }

    @Test
    @WithVectors
    void agreesWithTheVectorsOnTheBenchmark() {
        Json expected = SharedFolder.json("performance.json").at("returns_400");
        BenchmarkRelation ours =
                BenchmarkRelation.of(column("strategy"), column("btc")).orElseThrow();
        Close.to("correlation", ours.correlation(), expected.number("corr_btc"));
        Close.to("beta", ours.beta(), expected.number("beta_btc"));
        double[] interval = expected.at("corr_btc_ci95").numbers();
        Close.to("low", ours.correlationInterval().low(), interval[0]);
        Close.to("high", ours.correlationInterval().high(), interval[1]);
    }

    @Test
    void followsTheDefinitionsOnAFewDays() {
        DailyPerformance ours = DailyPerformance.of(repeated(100, 0.1, -0.05));
        Close.to("total", ours.growth().totalReturnFraction(), StrictMath.pow(1.045, 50) - 1);
        Close.to("drawdown", ours.growth().drawdown().depthFraction(), 0.05);
        assertThat(ours.growth().drawdown().longestPeriods()).isEqualTo(1);
        double deviation = 0.075 * StrictMath.sqrt(100 / 99.0);
        double year = StrictMath.sqrt(365);
        Close.to("sharpe", ours.ratios().sharpe().orElseThrow(), 0.025 / deviation * year);
        Close.to(
                "sortino",
                ours.ratios().sortino().orElseThrow(),
                0.025 / StrictMath.sqrt(0.0025 / 2) * year);
        Close.to("profit factor", ours.winLoss().profitFactor().orElseThrow(), 2);
        Close.to("hit rate", ours.winLoss().hitRateFraction().orElseThrow(), 0.5);
        Close.to("acf", ours.firstAutocorrelation().orElseThrow(), -0.99);
        Close.to("skew", ours.moments().orElseThrow().skew(), 0);
        Close.to("kurtosis", ours.moments().orElseThrow().kurtosis(), 1);
    }

    @Test
    void subtractsTheRiskFreeReturnFromBothSharpeRatios() {
        double[] returns = Noise.normal(3, 500, 0.01);
        RiskRatios plain = DailyPerformance.of(returns).ratios();
        double mean = Arrays.stream(returns).sum() / 500;
        RiskRatios excess = DailyPerformance.of(returns, mean).ratios();
        Close.to("sharpe", excess.sharpe().orElseThrow(), 0);
        Close.to("newey-west", excess.neweyWestSharpe().orElseThrow(), 0);
        assertThat(excess.sortino()).isEqualTo(plain.sortino());
    }

    @Test
    void tellsNothingAnnualBelowSixtyDays() {
        DailyPerformance ours = DailyPerformance.of(Noise.normal(1, 59, 0.01));
        assertThat(ours.growth().annualReturnFraction()).isEmpty();
        assertThat(ours.growth().annualVolatilityFraction()).isEmpty();
        assertThat(ours.ratios().sharpe()).isEmpty();
        assertThat(ours.ratios().neweyWestSharpe()).isEmpty();
        assertThat(ours.ratios().sortino()).isEmpty();
        assertThat(ours.ratios().calmar()).isEmpty();
        assertThat(ours.moments()).isPresent();
        assertThat(DailyPerformance.of(Noise.normal(1, 60, 0.01)).ratios().sharpe()).isPresent();
    }

    @Test
    void hasNoRatioWithoutVarianceOrLosses() {
        DailyPerformance flat = DailyPerformance.of(new double[100]);
        assertThat(flat.ratios()).isEqualTo(RiskRatios.NONE);
        assertThat(flat.winLoss().profitFactor()).isEmpty();
        assertThat(flat.winLoss().hitRateFraction()).hasValue(0);
        assertThat(flat.firstAutocorrelation()).isEmpty();
        double[] gains = new double[100];
        Arrays.fill(gains, 0.001);
        DailyPerformance steady = DailyPerformance.of(gains);
        assertThat(steady.ratios().sharpe()).isEmpty();
        assertThat(steady.growth().annualReturnFraction().orElseThrow()).isPositive();
        DailyPerformance rising = DailyPerformance.of(repeated(100, 0.01, 0.02));
        assertThat(rising.ratios().sharpe()).isPresent();
        assertThat(rising.ratios().sortino()).isEmpty();
        assertThat(rising.ratios().calmar()).isEmpty();
        assertThat(rising.winLoss().profitFactor()).isEmpty();
    }

    @Test
    void endsWithRuin() {
        double[] returns = Noise.normal(5, 100, 0.01);
        returns[70] = -1.2;
        DailyPerformance ours = DailyPerformance.of(returns);
        assertThat(ours.isRuined()).isTrue();
        assertThat(ours.days()).isEqualTo(71);
        assertThat(ours.growth().totalReturnFraction()).isEqualTo(-1);
        assertThat(ours.growth().annualReturnFraction()).hasValue(-1);
        assertThat(ours.growth().drawdown().depthFraction()).isEqualTo(1);
    }

    @Test
    void staysAbsentWithoutDays() {
        DailyPerformance none = DailyPerformance.of(new double[0]);
        assertThat(none.days()).isZero();
        assertThat(none.isRuined()).isFalse();
        assertThat(none.moments()).isEmpty();
        assertThat(none.winLoss().hitRateFraction()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> DailyPerformance.of(new double[] {Double.NaN}))
                .hasMessage("return must be finite: NaN");
    }

    @Test
    void countsTheDrawdownFromTheStart() {
        Drawdown drawdown = Drawdown.of(new double[] {-0.1, 0.05, -0.2, 0.5, 0.01, -0.5});
        Close.to("depth", drawdown.depthFraction(), 0.5);
        assertThat(drawdown.longestPeriods()).isEqualTo(3);
    }

    @Test
    void measuresTheUseOfCapital() {
        CapitalUse use = CapitalUse.of(new double[] {100, 200, 0}, new double[] {50, 0, 0}, 500, 2);
        Close.to("time", use.timeInMarketFraction().orElseThrow(), 1 / 3.0);
        Close.to("exposure", use.meanExposureFraction().orElseThrow(), 0.5 / 3);
        Close.to("turnover", use.turnoverPerYear().orElseThrow(), 2.5);
        CapitalUse none = CapitalUse.of(new double[0], new double[0], 0, 1);
        assertThat(none.timeInMarketFraction()).isEmpty();
        assertThat(CapitalUse.of(new double[] {1}, new double[] {0}, 0, 0).turnoverPerYear())
                .isEmpty();
    }

    private static double[] repeated(int count, double first, double second) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = i % 2 == 0 ? first : second;
        }
        return values;
    }

    private static double[] column(String name) {
        return SharedFolder.table("returns_400.csv").column(name);
    }
}
