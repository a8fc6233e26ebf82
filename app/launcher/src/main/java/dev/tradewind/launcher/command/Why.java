// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.serviceapi.strategy.BotsAnswer;
import dev.tradewind.serviceapi.strategy.DecisionAnswer;
import dev.tradewind.serviceapi.strategy.DecisionQuery;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import dev.tradewind.serviceapi.strategy.StrategyClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells in plain words what blocked or caused a trade, with every number of the way there.
@Command(
        name = "why",
        description = "Tells what each bot decided on a product at a bar's close, and why.",
        footer = {
            "",
            "Examples: tradewind why BTC-USD",
            "          tradewind why BTC-USD --at 2025-01-03T14:00:00Z --bot btc-usd.trend-fast",
        })
public final class Why implements Callable<Integer> {

    @Mixin private SystemOptions options = new SystemOptions();

    @Parameters(paramLabel = "SYMBOL", description = "The product, for example BTC-USD.")
    private String symbol = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The last close at or before this time (UTC); default: the newest.")
    private @Nullable String at;

    @Option(names = "--bot", paramLabel = "ID", description = "Only this bot; default: all.")
    private @Nullable String bot;

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        List<DecisionAnswer> answers;
        try (RemoteServices services = options.services()) {
            answers = decisions(services);
        }
        if (output.json()) {
            output.document(answers.stream().map(DecisionAnswer::decision).toList());
            return ExitCode.DONE;
        }
        for (DecisionAnswer answer : answers) {
            answer.explanation().forEach(output::line);
            output.line("");
        }
        return ExitCode.DONE;
    }

    private List<DecisionAnswer> decisions(RemoteServices services) {
        StrategyClient strategy = new StrategyClient(services.service(StrategyClient.SERVICE));
        DecisionQuery query =
                new DecisionQuery(
                        bot == null ? null : Texts.parsed(bot, BotId::new),
                        Texts.parsed(symbol, Symbol::parse),
                        null,
                        at == null ? null : Texts.parsed(at, Times::parse),
                        List.of(),
                        DecisionQuery.MAXIMUM_LIMIT);
        List<DecisionSummary> newest =
                services.orFail(StrategyClient.SERVICE, strategy.decisions(query)).decisions();
        if (newest.isEmpty()) {
            throw nothingDecided(services.orFail(StrategyClient.SERVICE, strategy.bots()));
        }
        Instant close = newest.getFirst().asOf();
        List<DecisionAnswer> answers = new ArrayList<>();
        newest.stream()
                .filter(each -> each.asOf().equals(close))
                .map(each -> strategy.decision(each.id()))
                .forEach(each -> answers.add(services.orFail(StrategyClient.SERVICE, each)));
        return answers;
    }

    private CommandFailure nothingDecided(BotsAnswer known) {
        List<String> traded =
                known.bots().stream()
                        .flatMap(each -> each.bot().symbols().stream())
                        .map(Symbol::toString)
                        .distinct()
                        .sorted()
                        .toList();
        String hint =
                traded.contains(symbol)
                        ? "the first comes with the next bar that closes."
                        : "the bots trade " + String.join(", ", traded) + '.';
        return new CommandFailure(
                ExitCode.FAILED,
                "no decision on %s%s: %s"
                        .formatted(symbol, at == null ? "" : " at or before " + at, hint));
    }
}
