// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.backtest.Backtest;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.json.Json;
import dev.tradewind.launcher.backtest.BacktestMarket;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.running.SystemProcess;
import dev.tradewind.launcher.running.SystemSettings;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.strategy.DecisionRecordsAnswer;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a backtest would show another system than the one that trades.
class SameDecisionsIT {

    private static final int CLOSES = 168;
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir private Path folder;

    @Test
    void replayThroughAllServicesDecidesLikeTheBacktestBarByBar() {
        decidesLikeTheBacktest(settings(), "simulated venue");
    }

    @Test
    void decidesLikeTheBacktestOverCoinbasesProtocolToo() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> settings = new ArrayList<>(settings());
        settings.add("venue.coinbase-port=" + port);
        settings.add("venue.protocol=coinbase");
        settings.add("venue.coinbase.paced=true");
        decidesLikeTheBacktest(settings, "coinbase");
    }

    private void decidesLikeTheBacktest(List<String> assignments, String venue) {
        Settings settings = SystemSettings.load(folder, null, 0, assignments);
        List<String> backtested = new ArrayList<>();
        new Backtest(
                        BacktestMarket.of(settings).setup(),
                        record -> backtested.add(text(record)),
                        _ -> {})
                .run();
        List<String> live = live(settings, venue);
        assertThat(backtested)
                .hasSizeGreaterThan(CLOSES)
                .anyMatch(record -> record.contains("\"outcome\":\"ORDER_SENT\""));
        for (int index = 0; index < backtested.size(); index++) {
            assertThat(live.get(index)).as("decision %d", index).isEqualTo(backtested.get(index));
        }
        assertThat(live).hasSameSizeAs(backtested);
    }

    private static List<String> live(Settings settings, String venue) {
        Path folder = Path.of(settings.entry("data.folder").orElseThrow().text());
        try (SystemProcess process = SystemProcess.start(folder, settings, Composition.names());
                RemoteServices services = RemoteServices.of(settings, folder)) {
            assertThat(process.group().awaitReady(PATIENCE)).isTrue();
            StrategyClient strategy = new StrategyClient(services.service(StrategyClient.SERVICE));
            Instant end = TestMarket.close(CLOSES);
            Eventually.holds(
                    "the end of the replay",
                    PATIENCE,
                    () -> isDecided(services, strategy, end),
                    () -> services.orFail(StrategyClient.SERVICE, strategy.cycles(1)).toString());
            MarketDataClient market =
                    new MarketDataClient(services.service(MarketDataClient.SERVICE));
            assertThat(
                            services.orFail(MarketDataClient.SERVICE, market.products())
                                    .market()
                                    .venue())
                    .isEqualTo(venue);
            return records(services, strategy);
        }
    }

    private static boolean isDecided(
            RemoteServices services, StrategyClient strategy, Instant end) {
        return services.orFail(StrategyClient.SERVICE, strategy.cycles(1)).cycles().stream()
                .anyMatch(each -> !each.asOf().isBefore(end));
    }

    private static List<String> records(RemoteServices services, StrategyClient strategy) {
        List<String> texts = new ArrayList<>();
        DecisionRecordsAnswer page =
                services.orFail(StrategyClient.SERVICE, strategy.decisionRecords(0, PAGE));
        while (!page.decisions().isEmpty()) {
            page.decisions().forEach(each -> texts.add(text(each)));
            page =
                    services.orFail(
                            StrategyClient.SERVICE, strategy.decisionRecords(page.next(), PAGE));
        }
        return texts;
    }

    /// A record as text, without the signature of a grant: that alone depends on the key of the installation.
    private static String text(DecisionRecord record) {
        return Json.write(record).replaceAll("\"signature\":\"[^\"]*\"", "\"signature\":\"\"");
    }

    private static List<String> settings() {
        List<String> settings = new ArrayList<>(TestMarket.settings(CLOSES, "max"));
        settings.add("log.console=off");
        // What a slow machine answers late must be waited for, or the test would measure the
        // machine.
        settings.add("strategy.answer-wait=10s");
        settings.add("strategy.order-wait=10s");
        settings.add("risk.portfolio-wait=10s");
        settings.add("risk.market-wait=10s");
        Composition.names().forEach(name -> settings.add("services." + name + ".port=0"));
        return settings;
    }
}
