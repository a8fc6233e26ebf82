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
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.lifecycle.ServiceContext;
import dev.tradewind.framework.lifecycle.ServiceDefinition;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.venueconnection.TradingAccess;
import dev.tradewind.venueconnection.VenueConnection;
import java.util.ArrayList;
import java.util.List;

/// The execution engine as a service on port 8004.
public final class ExecutionEngineService {

    private static final int PORT = 8004;

    private ExecutionEngineService() {}

    /// What the launcher starts.
    public static ServiceDefinition definition() {
        return new ServiceDefinition(
                ExecutionClient.SERVICE, PORT, sections(), ExecutionEngineService::assemble);
    }

    private static List<Section> sections() {
        List<Section> sections = new ArrayList<>(VenueConnection.sections());
        sections.add(Section.of("execution.plan", PlanSettings.class));
        sections.add(Section.of("execution.limit", LimitSettings.class));
        sections.add(Section.of("execution.venue", VenueSettings.class));
        return sections;
    }

    private static void assemble(ServiceContext context) {
        PlanSettings plan = context.settings(PlanSettings.class);
        VenueSettings settings = context.settings(VenueSettings.class);
        ExecutionConfig config =
                new ExecutionConfig(plan.planner(), context.settings(LimitSettings.class).limits());
        GrantKey key = new GrantKey(context.dataFolder());
        TradingAccess venue = VenueConnection.trading(context);
        ExecutionOffice office =
                ExecutionOffice.open(
                        context,
                        venue,
                        new ExecutionOffice.Rules(settings, plan.spreads()),
                        terms -> new ExecutionEngine(config, key, terms));
        context.health().readyWhen("reconciled with the venue", office.opening()::obstacle);
        context.health().readyWhen("grant key", key::obstacle);
        ExecutionRecords records = new ExecutionRecords(context.database(), context.tablePrefix());
        new CommandResource(office.desk(), office.cancellations(), office.opening())
                .publish(context.router());
        new QueryResource(records, new CostReport(records, plan.spreads()))
                .publish(context.router());
    }
}
