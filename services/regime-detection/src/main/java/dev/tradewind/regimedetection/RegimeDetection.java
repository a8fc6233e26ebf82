// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.regimedetection.config.RegimeConfig;
import dev.tradewind.regimedetection.config.RegimeEngines;
import dev.tradewind.regimedetection.resource.ReadingBoard;
import dev.tradewind.regimedetection.resource.RegimeResource;
import dev.tradewind.regimedetection.store.BarStore;
import dev.tradewind.regimedetection.store.ReadingStore;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.regime.RegimeClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The regime service on :8002.
public final class RegimeDetection {

    private static final Logger LOG = LoggerFactory.getLogger(RegimeDetection.class);
    private static final int PORT = 8002;
    private static final String GATEWAY = MarketDataClient.SERVICE;

    private RegimeDetection() {}

    /// What the launcher starts.
    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                RegimeClient.SERVICE,
                PORT,
                List.of(Section.of("regime", RegimeConfig.class)),
                RegimeDetection::assemble);
    }

    private static void assemble(ServiceContext context) {
        RegimeConfig config = context.settings(RegimeConfig.class);
        BarStore bars = new BarStore(context.tablePrefix());
        ReadingStore readings = new ReadingStore(context.tablePrefix());
        RegimeEngines chosen = RegimeEngines.of(config);
        chosen.problem()
                .ifPresent(problem ->
                        LOG.atWarn().addKeyValue("problem", problem).log("model_not_used"));
        EngineShelf engines = new EngineShelf(bars, chosen::engine);
        ReadingBoard board = new ReadingBoard(context.database(), readings);
        PaceKeeper pace =
                new PaceKeeper(
                        RegimeClient.SERVICE,
                        new MarketDataClient(context.client(GATEWAY)),
                        context.time());
        Instant reached =
                context.database()
                        .read(handle -> {
                            engines.restore(handle);
                            board.restore(handle, bars);
                            return bars.lastInstant(handle);
                        });
        pace.finished(reached);
        MarketIntake intake =
                new MarketIntake(
                        new MarketIntake.Stores(context.database(), bars, readings, context.feed()),
                        engines,
                        List.of(board::publish, (_, asOf, _) -> pace.finished(asOf)));
        RegimeResource.Sources sources =
                new RegimeResource.Sources(
                        board,
                        context.database(),
                        readings,
                        context.feed(),
                        context.time(),
                        chosen.problem());
        new RegimeResource(sources, config.answerWait()).publish(context.router());
        context.consume(GATEWAY, intake);
        context.work("acknowledge pace", pace);
        context.waitFor(GATEWAY);
        context.health().detail("classified", () -> progress(board));
        context.health().detail("model", () -> chosen.problem().orElseGet(chosen::version));
    }

    private static Map<String, String> progress(ReadingBoard board) {
        Map<String, String> progress = new TreeMap<>();
        for (Timeframe timeframe : board.timeframes()) {
            board.newest(timeframe)
                    .ifPresent(newest -> progress.put(timeframe.code(), newest.asOf().toString()));
        }
        return progress;
    }
}
