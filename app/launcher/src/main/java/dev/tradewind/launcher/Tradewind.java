// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.launcher.command.Bench;
import dev.tradewind.launcher.command.Bots;
import dev.tradewind.launcher.command.DataCommands;
import dev.tradewind.launcher.command.Doctor;
import dev.tradewind.launcher.command.Down;
import dev.tradewind.launcher.command.Folds;
import dev.tradewind.launcher.command.Indicators;
import dev.tradewind.launcher.command.Pairs;
import dev.tradewind.launcher.command.Reconcile;
import dev.tradewind.launcher.command.Regimes;
import dev.tradewind.launcher.command.Risk;
import dev.tradewind.launcher.command.RunBacktest;
import dev.tradewind.launcher.command.RunExchange;
import dev.tradewind.launcher.command.RunService;
import dev.tradewind.launcher.command.Stats;
import dev.tradewind.launcher.command.Status;
import dev.tradewind.launcher.command.Up;
import dev.tradewind.launcher.command.Var;
import dev.tradewind.launcher.command.WarmUp;
import dev.tradewind.launcher.command.Why;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The `tradewind` command.
@Command(
        name = "tradewind",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "tradewind 0.1.0",
        description = "A self-hosted, regime-aware trading system, on a simulated venue.",
        subcommands = {
            Up.class,
            Down.class,
            Bench.class,
            Indicators.class,
            WarmUp.class,
            Status.class,
            Doctor.class,
            Why.class,
            RunBacktest.class,
            Regimes.class,
            DataCommands.class,
            Stats.class,
            Pairs.class,
            Folds.class,
            Var.class,
            Bots.class,
            Risk.class,
            Reconcile.class,
            RunService.class,
            RunExchange.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done, and what was checked is in order",
            " 1:what was checked is not in order, or a service refused",
            " 2:the command line is wrong",
            " 3:this machine lacks something: a JDK, a port, a folder",
            " 4:the build failed",
            " 5:a service that is needed does not answer",
            "70:a defect of Tradewind; the log has the details",
        })
public final class Tradewind implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The command line with all commands.
    static CommandLine commandLine() {
        return new CommandLine(new Tradewind())
                .setExitCodeExceptionMapper(Tradewind::exitCode)
                .setExecutionExceptionHandler(Tradewind::explain);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter errors = command.getErr();
        int code = exitCode(failure);
        errors.println(
                code == ExitCode.DEFECT
                        ? "tradewind: a defect stopped the command (%s); please report it."
                                .formatted(failure)
                        : "tradewind: " + failure.getMessage());
        return code;
    }

    private static int exitCode(Throwable failure) {
        return switch (failure) {
            case CommandFailure known -> known.exitCode();
            case CommandLine.ParameterException _ -> ExitCode.USAGE;
            case ConfigurationException _ -> ExitCode.ENVIRONMENT;
            default -> ExitCode.DEFECT;
        };
    }
}
