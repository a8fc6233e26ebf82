// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.RemoteServices;
import dev.tradewind.launcher.terminal.Table;
import dev.tradewind.serviceapi.execution.ExecutionClient;
import dev.tradewind.serviceapi.execution.ReconciliationAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says whether we and the venue agree on orders, fills and balances to the last unit.
@Command(
        name = "reconcile",
        description =
                "Shows the last comparison of our records with the venue's; fails on a difference.",
        footer = {"", "Example: tradewind reconcile"})
public final class Reconcile implements Callable<Integer> {

    @Mixin private SystemOptions options = new SystemOptions();

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        ReconciliationAnswer answer;
        try (RemoteServices services = options.services()) {
            ExecutionClient client = new ExecutionClient(services.service(ExecutionClient.SERVICE));
            answer = services.orFail(ExecutionClient.SERVICE, client.reconciliation());
        }
        if (output.json()) {
            output.document(answer);
        } else {
            show(output, answer);
        }
        return answer.isEqual() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void show(Output output, ReconciliationAnswer answer) {
        output.line(
                "Compared at %s (market time %s): %d fills booked, %d orders open."
                        .formatted(
                                answer.checkedAt(),
                                answer.marketTime(),
                                answer.bookedFills(),
                                answer.openOrders()));
        answer.balances()
                .forEach(each ->
                        output.line(
                                "  %s %s".formatted(each.asset(), each.total().toPlainString())));
        if (answer.isEqual()) {
            output.line("We and the venue agree to the last unit.");
        } else {
            Table table = new Table("KIND", "SUBJECT", "OURS", "VENUE");
            answer.differences()
                    .forEach(each ->
                            table.row(each.kind(), each.subject(), each.ours(), each.venue()));
            output.table(table);
        }
        answer.halts().forEach((symbol, reason) -> output.line(symbol + " is halted: " + reason));
    }
}
