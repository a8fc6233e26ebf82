// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.varstudy;

import dev.tradewind.analytics.BlockRunner;
import dev.tradewind.analytics.covariance.AlignedReturns;
import dev.tradewind.analytics.covariance.TimedReturns;
import dev.tradewind.analytics.coverage.Breaches;
import dev.tradewind.analytics.coverage.CoverageTests;
import dev.tradewind.analytics.valueatrisk.RiskMethod;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Follows random portfolios of a market and counts the test windows in which a method's breaches are not rejected
/// by Christoffersen's conditional coverage at 5 %.
///
/// Source: Tradewind quantitative specification 3.3.
public final class CoverageStudy {

    private static final double LEVEL = 0.05;

    private final String market;
    private final List<TimedReturns> assets;
    private final StudyConfig config;

    /// On `assets` of the market called `market`.
    public CoverageStudy(String market, List<TimedReturns> assets, StudyConfig config) {
        Checks.require(
                assets.size() >= config.assets(),
                "assets",
                "must be at least " + config.assets(),
                assets.size());
        this.market = market;
        this.assets = List.copyOf(assets);
        this.config = config;
    }

    /// Runs one block per portfolio.
    public StudyResult run(BlockRunner runner) {
        Portfolio[] portfolios = new Portfolio[config.portfolios()];
        runner.run(config.portfolios(), number -> portfolios[number] = follow(number));
        List<Portfolio> followed = List.of(portfolios);
        List<StudyResult.Row> rows = new ArrayList<>();
        for (RiskMethod method : RiskMethod.values()) {
            for (double confidence : config.confidences()) {
                rows.add(row(followed, method, confidence));
            }
        }
        return new StudyResult(
                market, assets.stream().map(TimedReturns::asset).toList(), config, rows, shown());
    }

    /// The outcome of one window.
    private record Window(RiskMethod method, double confidence, int breaches, boolean rejected) {}

    private record Portfolio(List<Window> windows) {}

    private Portfolio follow(int number) {
        Forecasts forecasts = forecasts(number);
        double[] profits = forecasts.profits();
        List<Window> windows = new ArrayList<>();
        for (RiskMethod method : RiskMethod.values()) {
            for (int c = 0; c < config.confidences().size(); c++) {
                double[] values = forecasts.of(method, c);
                double confidence = config.confidences().get(c);
                for (int from = 0; from + config.testDays() <= profits.length; ) {
                    int to = from + config.testDays();
                    Breaches breaches =
                            Breaches.of(
                                    Arrays.copyOfRange(profits, from, to),
                                    Arrays.copyOfRange(values, from, to));
                    CoverageTests tests = CoverageTests.of(breaches, 1 - confidence);
                    windows.add(
                            new Window(
                                    method,
                                    confidence,
                                    breaches.count(),
                                    tests.conditional().isRejected(LEVEL)));
                    from = to;
                }
            }
        }
        return new Portfolio(windows);
    }

    private Forecasts forecasts(int number) {
        RandomPortfolio drawn =
                RandomPortfolio.draw(
                        assets.size(), config.assets(), new CounterRandom(config.seed()), number);
        return Forecasts.of(aligned(drawn).matrix(), drawn.weights(), config);
    }

    private AlignedReturns aligned(RandomPortfolio drawn) {
        List<TimedReturns> chosen = Arrays.stream(drawn.assets()).mapToObj(assets::get).toList();
        return AlignedReturns.of(chosen, Integer.MAX_VALUE);
    }

    private StudyResult.Row row(List<Portfolio> followed, RiskMethod method, double confidence) {
        List<Window> windows =
                followed.stream()
                        .flatMap(portfolio -> portfolio.windows().stream())
                        .filter(each -> each.method() == method && each.confidence() == confidence)
                        .toList();
        long kept = windows.stream().filter(each -> !each.rejected()).count();
        long breaches = windows.stream().mapToLong(Window::breaches).sum();
        return new StudyResult.Row(
                method,
                confidence,
                windows.size(),
                Math.toIntExact(kept),
                breaches,
                config.testDays());
    }

    /// The first portfolio day by day, for a picture.
    private StudyResult.Shown shown() {
        RandomPortfolio drawn =
                RandomPortfolio.draw(
                        assets.size(), config.assets(), new CounterRandom(config.seed()), 0);
        AlignedReturns aligned = aligned(drawn);
        Forecasts forecasts = Forecasts.of(aligned.matrix(), drawn.weights(), config);
        List<double[]> values = new ArrayList<>();
        for (int c = 0; c < config.confidences().size(); c++) {
            values.add(forecasts.of(RiskMethod.standard(), c));
        }
        int from = Math.min(config.estimationDays(), aligned.count());
        return new StudyResult.Shown(
                aligned.matrix().assets(),
                drawn.weights(),
                aligned.times().subList(from, aligned.count()),
                forecasts.profits(),
                values);
    }
}
