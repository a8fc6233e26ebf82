// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.serviceapi.marketdata.MarketDataClient;
import dev.tradewind.serviceapi.portfolio.BalancesAnswer;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.strategy.CycleView;
import dev.tradewind.serviceapi.strategy.CyclesAnswer;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import dev.tradewind.venue.VenueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How far the market is and what the account is worth, in one line each time it is asked. A service that does not
/// answer leaves its part out.
final class StatusLine {

    private final MarketDataClient market;
    private final StrategyClient strategy;
    private final PortfolioClient portfolio;
    private final VenueTradingClient venue;

    StatusLine(RemoteServices services) {
        market = new MarketDataClient(services.service(MarketDataClient.SERVICE));
        strategy = new StrategyClient(services.service(StrategyClient.SERVICE));
        portfolio = new PortfolioClient(services.service(PortfolioClient.SERVICE));
        venue = new VenueTradingClient(services.service(SimulatedVenueServer.NAME));
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

    /// Our books against the venue's account as both are now, in one sentence.
    String comparison() {
        Optional<BalancesAnswer> ledger = portfolio.balances().answer();
        if (ledger.isEmpty()) {
            return "the ledger does not answer, see ./tradewind status";
        }
        try {
            return owned(ledger.get()).equals(atVenue())
                    ? "the ledger equals the venue to the last unit"
                    : "the ledger differs from the venue, see ./tradewind reconcile";
        } catch (VenueException silent) {
            return "the venue does not answer: " + silent.getMessage();
        }
    }

    private static SortedMap<Asset, BigDecimal> owned(BalancesAnswer ledger) {
        SortedMap<Asset, BigDecimal> owned = new TreeMap<>();
        ledger.balances().stream()
                .filter(each -> !each.isZero())
                .forEach(each -> owned.put(each.currency(), each.amount().stripTrailingZeros()));
        return owned;
    }

    private SortedMap<Asset, BigDecimal> atVenue() {
        SortedMap<Asset, BigDecimal> owned = new TreeMap<>();
        venue.balances().stream()
                .filter(each -> each.total().signum() != 0)
                .forEach(each -> owned.put(each.asset(), each.total().stripTrailingZeros()));
        return owned;
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
