// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.health.DependencyHealth;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.model.decision.Outcome;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.Side;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.OrderView;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import dev.tradewind.serviceapi.portfolio.PortfolioClient;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.serviceapi.strategy.CycleView;
import dev.tradewind.serviceapi.strategy.DecisionQuery;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the death of a service would lose or double money, or let new risk in without permission.
class KilledServicesIT {

    private static final int CLOSES = 240;
    private static final String EIGHT_CLOSES_A_SECOND = "28800";
    private static final String TRADE_OFTEN = "strategy.edge-multiple=0";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ALL = 1000;

    @TempDir private Path folder;

    private SplitSystem system;

    @BeforeEach
    void startsEveryServiceInAnyOrder() {
        List<String> settings = TestMarket.settings(CLOSES, EIGHT_CLOSES_A_SECOND);
        settings.add(TRADE_OFTEN);
        system = new SplitSystem(folder, settings);
        system.start(Composition.names().reversed());
        system.awaitReady();
    }

    @AfterEach
    void stopsWhatIsLeft() {
        system.close();
    }

    @Test
    void deathOfRiskAndOfExecutionLosesNothingAndLetsNothingIn() {
        awaitFills(1);
        losesRisk();
        losesExecution();
        awaitClose(TestMarket.close(CLOSES));
        everyEntryHadAGrantOfItsOwn();
        theLedgerEqualsTheVenue();
    }

    private void losesRisk() {
        system.kill(RiskClient.SERVICE);
        awaitState(RiskClient.SERVICE, StrategyClient.SERVICE, DependencyHealth.State.DOWN);
        DecisionSummary denied =
                Eventually.gives(
                        "an entry denied because risk does not answer",
                        PATIENCE,
                        this::deniedWithoutRisk,
                        this::state);
        assertThat(denied.reason()).containsIgnoringCase("risk");
        assertThat(explanation(denied)).anyMatch(line -> line.contains("RISK_UNAVAILABLE"));
        system.restart(RiskClient.SERVICE);
        awaitState(RiskClient.SERVICE, StrategyClient.SERVICE, DependencyHealth.State.UP);
    }

    private void losesExecution() {
        int filled = fills().size();
        system.kill(ExecutionClient.SERVICE);
        awaitState(ExecutionClient.SERVICE, PortfolioClient.SERVICE, DependencyHealth.State.DOWN);
        system.restart(ExecutionClient.SERVICE);
        awaitState(ExecutionClient.SERVICE, PortfolioClient.SERVICE, DependencyHealth.State.UP);
        awaitFills(filled + 1);
    }

    private void everyEntryHadAGrantOfItsOwn() {
        List<OrderView> entries =
                orders().stream().filter(each -> each.request().side() == Side.BUY).toList();
        assertThat(entries).isNotEmpty();
        assertThat(entries)
                .extracting(OrderView::grantId)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(orders())
                .extracting(each -> each.request().clientOrderId())
                .doesNotHaveDuplicates();
    }

    private void theLedgerEqualsTheVenue() {
        VenueTradingClient venue = new VenueTradingClient(client(SimulatedVenueServer.NAME));
        SortedMap<Asset, BigDecimal> atVenue = new TreeMap<>();
        venue.balances().stream()
                .filter(each -> each.total().signum() != 0)
                .forEach(each -> atVenue.put(each.asset(), each.total().stripTrailingZeros()));
        SortedMap<Asset, BigDecimal> inLedger = new TreeMap<>();
        PortfolioClient portfolio = new PortfolioClient(client(PortfolioClient.SERVICE));
        answered(PortfolioClient.SERVICE, portfolio.balances()).balances().stream()
                .filter(each -> !each.isZero())
                .forEach(each -> inLedger.put(each.currency(), each.amount().stripTrailingZeros()));
        assertThat(inLedger).isEqualTo(atVenue);
        List<String> booked = fills().stream().map(Fill::entryId).sorted().toList();
        assertThat(booked).doesNotHaveDuplicates();
        assertThat(booked).containsExactlyElementsOf(filledAt(venue));
        ReconciliationAnswer reconciled =
                answered(ExecutionClient.SERVICE, execution().reconciliation());
        assertThat(reconciled.differences()).isEmpty();
        assertThat(reconciled.halts()).isEmpty();
    }

    private List<String> filledAt(VenueTradingClient venue) {
        return orders().stream()
                .flatMap(order -> venue.fills(order.request().clientOrderId()).stream())
                .map(Fill::entryId)
                .sorted()
                .toList();
    }

    private Optional<DecisionSummary> deniedWithoutRisk() {
        DecisionQuery query =
                new DecisionQuery(null, null, null, null, List.of(Outcome.RISK_UNAVAILABLE), 1);
        return answered(StrategyClient.SERVICE, strategy().decisions(query)).decisions().stream()
                .findFirst();
    }

    private List<String> explanation(DecisionSummary decision) {
        return answered(StrategyClient.SERVICE, strategy().decision(decision.id())).explanation();
    }

    private void awaitFills(int count) {
        Eventually.holds(
                count + " fills booked", PATIENCE, () -> fills().size() >= count, this::state);
    }

    private void awaitClose(Instant close) {
        Eventually.holds(
                "a decision at the close " + close,
                PATIENCE,
                () -> newestCycle().filter(each -> !each.asOf().isBefore(close)).isPresent(),
                this::state);
    }

    private void awaitState(String dependency, String service, DependencyHealth.State state) {
        Eventually.holds(
                "%s says that %s is %s".formatted(service, dependency, state),
                PATIENCE,
                () -> system.stateOf(dependency, service) == state,
                this::state);
    }

    private Optional<CycleView> newestCycle() {
        return answered(StrategyClient.SERVICE, strategy().cycles(1)).cycles().stream().findFirst();
    }

    private List<OrderView> orders() {
        return answered(
                        ExecutionClient.SERVICE,
                        execution().orders(Optional.empty(), Optional.empty(), ALL))
                .orders();
    }

    private List<Fill> fills() {
        return answered(ExecutionClient.SERVICE, execution().fills(ALL)).fills().stream()
                .map(each -> each.fill())
                .toList();
    }

    private StrategyClient strategy() {
        return new StrategyClient(client(StrategyClient.SERVICE));
    }

    private ExecutionClient execution() {
        return new ExecutionClient(client(ExecutionClient.SERVICE));
    }

    private ServiceClient client(String service) {
        return remote().service(service);
    }

    private <T> T answered(String service, CallResult<T> result) {
        return remote().orFail(service, result);
    }

    private RemoteServices remote() {
        return system.services();
    }

    private String state() {
        return "newest cycle %s, %d orders; printed: %s"
                .formatted(newestCycle(), orders().size(), system.printed());
    }
}
