// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.client.CallResult;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.terminal.Table;
import dev.tradewind.serviceapi.risk.LimitsAnswer;
import dev.tradewind.serviceapi.risk.LimitsChange;
import dev.tradewind.serviceapi.risk.OperatorCommand;
import dev.tradewind.serviceapi.risk.RiskClient;
import dev.tradewind.serviceapi.risk.RiskStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows and changes what risk management allows.
@Command(
        name = "risk",
        description = "Shows risk and its limits; halts and re-arms trading.",
        footer = {"", "Example: tradewind risk status"},
        synopsisSubcommandLabel = "(status | limits | halt | re-arm)")
public final class Risk {

    private static final String REASON = "Why; it is kept in the record.";

    @Command(
            name = "status",
            description = "Whether new exposure is allowed, and how much of each limit is used.",
            footer = {"", "Example: tradewind risk status"})
    int status(@Mixin SystemOptions options) {
        RiskStatus status = call(options, RiskClient::status);
        return show(new Output(options.json()), status);
    }

    @Command(
            name = "limits",
            description = "The limits in force; with --change, changes some.",
            footer = {
                "",
                "Example: tradewind risk limits --change position.fraction=0.1 --reason test"
            })
    int limits(
            @Mixin SystemOptions options,
            @Option(
                            names = "--change",
                            paramLabel = "KEY=VALUE",
                            description = "A new value within its bounds; repeatable.")
                    @Nullable Map<String, BigDecimal> changes,
            @Option(names = "--reason", paramLabel = "TEXT", description = REASON)
                    @Nullable String reason) {
        LimitsAnswer limits = call(options, RiskClient::limits);
        if (changes != null) {
            LimitsChange change =
                    new LimitsChange(
                            limits.version(), user(), needed(reason), sorted(changes), null);
            limits = call(options, client -> client.changeLimits(change));
        }
        Output output = new Output(options.json());
        if (output.json()) {
            output.document(limits);
            return ExitCode.DONE;
        }
        Table table = new Table("LIMIT", "VALUE", "UNIT", "STANDARD", "MINIMUM", "CEILING");
        limits.limits()
                .forEach(each ->
                        table.row(
                                each.key(),
                                each.value().toPlainString(),
                                each.unit(),
                                each.standard().toPlainString(),
                                each.minimum().toPlainString(),
                                each.ceiling().toPlainString()));
        output.table(table);
        output.line("Version %d; products: %s".formatted(limits.version(), limits.products()));
        return ExitCode.DONE;
    }

    @Command(
            name = "halt",
            description = "Stops all new exposure at once; only a person lifts it.",
            footer = {"", "Example: tradewind risk halt --reason \"odd prices\""})
    int halt(
            @Mixin SystemOptions options,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
                    String reason) {
        return command(options, reason, RiskClient::halt);
    }

    @Command(
            name = "re-arm",
            description = "Allows new exposure again.",
            footer = {"", "Example: tradewind risk re-arm --reason \"prices checked\""})
    int rearm(
            @Mixin SystemOptions options,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = REASON)
                    String reason) {
        return command(options, reason, RiskClient::rearm);
    }

    private static int command(
            SystemOptions options,
            String reason,
            BiFunction<RiskClient, OperatorCommand, CallResult<RiskStatus>> command) {
        OperatorCommand order = new OperatorCommand(user(), needed(reason));
        RiskStatus status = call(options, client -> command.apply(client, order));
        return show(new Output(options.json()), status);
    }

    private static <T> T call(SystemOptions options, Function<RiskClient, CallResult<T>> call) {
        try (RemoteServices services = options.services()) {
            RiskClient client = new RiskClient(services.service(RiskClient.SERVICE));
            return services.orFail(RiskClient.SERVICE, call.apply(client));
        }
    }

    private static int show(Output output, RiskStatus status) {
        if (output.json()) {
            output.document(status);
            return ExitCode.DONE;
        }
        output.line("%s: %s".formatted(status.mode(), status.reason()));
        if (status.equity() != null) {
            output.line(
                    "equity %s, drawdown %s as of %s"
                            .formatted(status.equity(), status.drawdownFraction(), status.asOf()));
        }
        if (status.noNewRiskUntil() != null) {
            output.line("no new exposure until " + status.noNewRiskUntil());
        }
        Table table = new Table("LIMIT", "USED", "OF", "UNIT");
        status.usage()
                .forEach(each -> table.row(each.name(), each.used(), each.limit(), each.unit()));
        output.table(table);
        return ExitCode.DONE;
    }

    private static SortedMap<String, BigDecimal> sorted(Map<String, BigDecimal> changes) {
        return new TreeMap<>(changes);
    }

    private static String needed(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "say why with --reason TEXT: it is kept in the record.");
        }
        return reason;
    }

    private static String user() {
        String name = System.getProperty("user.name", "");
        return name.isBlank() ? "command line" : name;
    }
}
