// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine;

import dev.tradewind.execution.ExecutionConfig;
import dev.tradewind.execution.ExecutionEngine;
import dev.tradewind.executionengine.config.LimitSettings;
import dev.tradewind.executionengine.config.PlanSettings;
import dev.tradewind.executionengine.config.VenueSettings;
import dev.tradewind.executionengine.desk.ExecutionOffice;
import dev.tradewind.executionengine.resource.CommandResource;
import dev.tradewind.executionengine.resource.CostReport;
import dev.tradewind.executionengine.resource.QueryResource;
import dev.tradewind.executionengine.store.ExecutionRecords;
import dev.tradewind.executionengine.venue.VenueAccess;
import dev.tradewind.framework.client.ServiceClient;
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.simulatorserver.SimulatedVenueServer;
import dev.tradewind.simulatorserver.client.VenueMarketClient;
import dev.tradewind.simulatorserver.client.VenueTradingClient;
import java.util.List;

/// The execution engine as a service on port 8004.
public final class ExecutionEngineService {

    private static final int PORT = 8004;

    private ExecutionEngineService() {}

    /// What the launcher starts.
    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                ExecutionClient.SERVICE,
                PORT,
                List.of(
                        Section.of("execution.plan", PlanSettings.class),
                        Section.of("execution.limit", LimitSettings.class),
                        Section.of("execution.venue", VenueSettings.class)),
                ExecutionEngineService::assemble);
    }

    private static void assemble(ServiceContext context) {
        PlanSettings plan = context.settings(PlanSettings.class);
        VenueSettings settings = context.settings(VenueSettings.class);
        ExecutionConfig config =
                new ExecutionConfig(plan.planner(), context.settings(LimitSettings.class).limits());
        GrantKey key = new GrantKey(context.dataFolder());
        ServiceClient client = context.client(SimulatedVenueServer.NAME);
        VenueTradingClient trading = new VenueTradingClient(client);
        VenueAccess venue = new VenueAccess(trading, trading, new VenueMarketClient(client));
        ExecutionOffice office =
                ExecutionOffice.open(
                        context,
                        venue,
                        new ExecutionOffice.Rules(settings, plan.spreads()),
                        terms -> new ExecutionEngine(config, key, terms));
        context.waitFor(SimulatedVenueServer.NAME);
        context.health().readyWhen("reconciled with the venue", office.opening()::obstacle);
        context.health().readyWhen("grant key", key::obstacle);
        ExecutionRecords records = new ExecutionRecords(context.database(), context.tablePrefix());
        new CommandResource(office.desk(), office.cancellations(), office.opening())
                .publish(context.router());
        new QueryResource(records, new CostReport(records, plan.spreads()))
                .publish(context.router());
    }
}
