// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.running;

import dev.tradewind.console.ConsoleService;
import dev.tradewind.executionengine.ExecutionEngineService;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.lifecycle.ServiceCatalog;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.marketdatagateway.MarketDataGateway;
import dev.tradewind.portfoliomanager.PortfolioManagerService;
import dev.tradewind.regimedetection.RegimeDetection;
import dev.tradewind.riskmanagement.RiskManagementService;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.strategyengine.StrategyEngineService;
import dev.tradewind.venueconnection.VenueConnection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The composition root: every service of Tradewind, in the order in which they start.
public final class Composition {

    private Composition() {}

    /// All services a process may run or call.
    public static ServiceCatalog catalog() {
        return new ServiceCatalog(definitions());
    }

    /// The names, in starting order.
    public static List<String> names() {
        return catalog().names();
    }

    /// The names of the services that a system with these settings is made of, in starting order:
    /// without the simulated venue when it trades elsewhere.
    public static List<String> names(Settings settings) {
        return names().stream()
                .filter(each ->
                        !each.equals(SimulatedVenueServer.NAME)
                                || VenueConnection.needsSimulatedVenue(settings))
                .toList();
    }

    /// Where each service listens unless configured otherwise.
    public static SortedMap<String, Integer> usualPorts() {
        SortedMap<String, Integer> ports = new TreeMap<>();
        definitions().forEach(each -> ports.put(each.name(), each.usualPort()));
        return ports;
    }

    private static List<ServiceDefinition> definitions() {
        return List.of(
                SimulatedVenueServer.definition(),
                MarketDataGateway.definition(),
                RegimeDetection.definition(),
                RiskManagementService.definition(),
                ExecutionEngineService.definition(),
                PortfolioManagerService.definition(),
                StrategyEngineService.definition(),
                ConsoleService.definition());
    }
}
