// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.terminal.Table;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.serviceapi.strategy.BotView;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists, shows, starts and stops bots.
@Command(
        name = "bots",
        description = "Lists, shows, starts and stops bots.",
        footer = {"", "Example: tradewind bots list"},
        synopsisSubcommandLabel = "(list | show | start | stop)")
public final class Bots {

    private static final String BOT = "Name of the bot, as `tradewind bots list` shows it.";

    @Command(
            name = "list",
            description = "All bots with their newest decision.",
            footer = {"", "Example: tradewind bots list --json"})
    int list(@Mixin SystemOptions options) {
        Output output = new Output(options.json());
        List<BotView> bots;
        try (RemoteServices services = options.services()) {
            bots = services.orFail(StrategyClient.SERVICE, client(services).bots()).bots();
        }
        if (output.json()) {
            output.document(bots);
            return ExitCode.DONE;
        }
        Table table = new Table("BOT", "STATE", "STRATEGY", "PRODUCTS", "NEWEST DECISION");
        bots.forEach(each ->
                table.row(
                        each.bot().id(),
                        each.state(),
                        each.bot().strategy(),
                        products(each),
                        newest(each)));
        output.table(table);
        return ExitCode.DONE;
    }

    @Command(
            name = "show",
            description = "One bot with its parameters.",
            footer = {"", "Example: tradewind bots show btc-usd.trend-fast"})
    int show(
            @Mixin SystemOptions options,
            @Parameters(paramLabel = "BOT", description = BOT) String bot) {
        return one(options, bot, StrategyClient::bot);
    }

    @Command(
            name = "start",
            description = "Lets a bot decide again from the next close on.",
            footer = {"", "Example: tradewind bots start btc-usd.trend-fast"})
    int start(
            @Mixin SystemOptions options,
            @Parameters(paramLabel = "BOT", description = BOT) String bot) {
        return one(options, bot, StrategyClient::start);
    }

    @Command(
            name = "stop",
            description = "Takes a bot out of the decisions; what it holds stays.",
            footer = {"", "Example: tradewind bots stop btc-usd.trend-fast"})
    int stop(
            @Mixin SystemOptions options,
            @Parameters(paramLabel = "BOT", description = BOT) String bot) {
        return one(options, bot, StrategyClient::stop);
    }

    private static int one(
            SystemOptions options,
            String bot,
            BiFunction<StrategyClient, BotId, CallResult<BotView>> call) {
        Output output = new Output(options.json());
        BotId id = Texts.parsed(bot, BotId::new);
        BotView view;
        try (RemoteServices services = options.services()) {
            view = services.orFail(StrategyClient.SERVICE, call.apply(client(services), id));
        }
        if (output.json()) {
            output.document(view);
            return ExitCode.DONE;
        }
        output.line("%s  %s since %s".formatted(view.bot().id(), view.state(), view.changedAt()));
        output.line("%s on %s".formatted(view.bot().strategy(), products(view)));
        view.bot().parameters().forEach((name, value) -> output.line("  " + name + " = " + value));
        view.latest().forEach(each -> output.line(told(each)));
        return ExitCode.DONE;
    }

    private static StrategyClient client(RemoteServices services) {
        return new StrategyClient(services.service(StrategyClient.SERVICE));
    }

    private static String products(BotView view) {
        return view.bot().symbols().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", "", " " + view.bot().timeframe().code()));
    }

    private static String newest(BotView view) {
        return view.latest().isEmpty()
                ? "none yet"
                : view.latest().getFirst().asOf() + " " + view.latest().getFirst().outcome();
    }

    private static String told(DecisionSummary decision) {
        return "%s %s %s: %s"
                .formatted(
                        decision.asOf(), decision.symbol(), decision.outcome(), decision.reason());
    }
}
