// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.launcher.exit.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// If this failed, a command would lack its help or example, or a mistake would end in a stack trace.
class TradewindTest {

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExampleAndCanPrintJson(String name, CommandLine command) {
        assertThat(command.getUsageMessage())
                .contains("Example")
                .contains("--help")
                .contains("--json");
    }

    @Test
    void listsTheExitCodes() {
        assertThat(run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(output.toString()).contains("Exit codes:").contains("does not answer");
    }

    @Test
    void refusesUnknownOptionsWithTheUsageCode() {
        assertThat(run("up", "--sped", "3600")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--sped").doesNotContain("\tat ");
    }

    @Test
    void namesTheNearestSettingOfAMistypedOne() {
        assertThat(run("doctor", "--set", "http.bnd=0.0.0.0")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(errors.toString()).contains("http.bind").doesNotContain("\tat ");
    }

    @Test
    void refusesAServiceThatDoesNotExist() {
        assertThat(run("service", "risk")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("there is no service risk");
    }

    private int run(String... arguments) {
        return Tradewind.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private static Stream<Arguments> commands() {
        return leaves(Tradewind.commandLine());
    }

    private static Stream<Arguments> leaves(CommandLine command) {
        Map<String, CommandLine> children = command.getSubcommands();
        return children.isEmpty()
                ? Stream.of(Arguments.of(command.getCommandSpec().qualifiedName(), command))
                : children.values().stream().flatMap(TradewindTest::leaves);
    }
}
