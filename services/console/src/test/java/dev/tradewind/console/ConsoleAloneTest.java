// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the console would hang or hide the reason when the system is down, just when it
/// is needed most.
class ConsoleAloneTest {

    @TempDir private Path folder;

    @Test
    void isReadyAtOnceAndSaysWhyItKnowsNothing() {
        try (FakeSystem system = new FakeSystem(folder)) {
            system.stopEverything();
            try (RunningConsole console = new RunningConsole(folder, system)) {
                assertThat(console.send("/").statusCode()).isEqualTo(200);
                assertThat(console.send("/health/ready").statusCode()).isEqualTo(200);
                console.await(
                        "bots",
                        section ->
                                section.get("state").asString().equals("ABSENT")
                                        && !section.get("reason")
                                                .asString()
                                                .startsWith("waiting for"));
                console.await(
                        "services",
                        section -> section.at("/value/0/state").asString("").equals("DOWN"));
            }
        }
    }
}
