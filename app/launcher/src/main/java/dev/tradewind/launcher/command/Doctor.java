// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.launcher.doctor.Examination;
import dev.tradewind.launcher.doctor.Finding;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.Composition;
import dev.tradewind.launcher.terminal.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says whether the system can start here, and what to do if not.
@Command(
        name = "doctor",
        description = "Checks JDK, Node, ports, data folder, disk and databases; changes nothing.",
        footer = {"", "Example: tradewind doctor"})
public final class Doctor implements Callable<Integer> {

    @Mixin private SystemOptions options = new SystemOptions();

    @Override
    public Integer call() {
        Output output = new Output(options.json());
        Path folder = options.folder();
        Settings settings = options.settings(folder, List.of());
        List<Finding> findings = new Examination(folder, ports(settings)).findings();
        boolean healthy =
                findings.stream().noneMatch(each -> each.grade() == Finding.Grade.PROBLEM);
        if (output.json()) {
            output.document(findings);
        } else {
            Table table = new Table("CHECK", "", "FOUND", "WHAT TO DO");
            findings.forEach(
                    each -> table.row(each.check(), each.grade(), each.found(), each.fix()));
            output.table(table);
            output.line(healthy ? "All is ready." : "Fix the problems above, then start again.");
        }
        return healthy ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static SortedMap<String, Integer> ports(Settings settings) {
        Discovery discovery = new Discovery(Composition.usualPorts(), settings);
        SortedMap<String, Integer> ports = new TreeMap<>();
        Composition.names().forEach(name -> ports.put(name, discovery.port(name)));
        return ports;
    }
}
