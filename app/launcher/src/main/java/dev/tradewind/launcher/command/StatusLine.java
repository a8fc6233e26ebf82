// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.strategy.CycleView;
import dev.tradewind.serviceapi.strategy.CyclesAnswer;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/// How far the market is and what the account is worth, in one line each time it is asked. A service that does not
/// answer leaves its part out.
final class StatusLine {

    private final MarketDataClient market;
    private final StrategyClient strategy;
    private final PortfolioClient portfolio;
    private final ExecutionClient execution;

    StatusLine(RemoteServices services) {
        market = new MarketDataClient(services.service(MarketDataClient.SERVICE));
        strategy = new StrategyClient(services.service(StrategyClient.SERVICE));
        portfolio = new PortfolioClient(services.service(PortfolioClient.SERVICE));
        execution = new ExecutionClient(services.service(ExecutionClient.SERVICE));
    }

    /// The line of this moment.
    String text() {
        return cycle().map(StatusLine::told).orElse("no bar has closed yet")
                + portfolio.latest().answer().map(StatusLine::told).orElse("");
    }

    /// Whether a recording has come to its end and every bot has decided on its last close.
    boolean isEnded() {
        return market.products()
                .answer()
                .filter(answer -> answer.market().finished())
                .map(answer -> answer.market().time())
                .filter(end -> isDecided(end))
                .isPresent();
    }

    /// Our books against the venue's, in one sentence.
    String comparison() {
        CallResult<ReconciliationAnswer> result = execution.reconciliation();
        return result.answer()
                .map(answer ->
                        answer.isEqual()
                                ? "%d fills booked; the ledger equals the venue to the last unit"
                                        .formatted(answer.bookedFills())
                                : "%d differences from the venue: see ./tradewind reconcile"
                                        .formatted(answer.differences().size()))
                .orElseGet(result::summary);
    }

    private boolean isDecided(Instant end) {
        return cycle().filter(each -> !each.asOf().isBefore(end)).isPresent();
    }

    private Optional<CycleView> cycle() {
        return strategy.cycles(1).answer().map(CyclesAnswer::cycles).stream()
                .flatMap(cycles -> cycles.stream())
                .findFirst();
    }

    private static String told(CycleView cycle) {
        return "%s  %d decided, %d traded, %d blocked"
                .formatted(cycle.asOf(), cycle.evaluated(), cycle.traded(), cycle.blocked());
    }

    private static String told(PortfolioSnapshot snapshot) {
        return "  equity %s, %d positions  SIMULATED"
                .formatted(
                        snapshot.equity().rounded(2, RoundingMode.HALF_EVEN),
                        snapshot.positions().size());
    }
}
