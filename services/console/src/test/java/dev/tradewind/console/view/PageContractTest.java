// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.framework.json.Json;
import dev.tradewind.serviceapi.strategy.DecisionAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// If this failed, the dashboard would be tested against JSON that the console does not send.
class PageContractTest {

    private static final Path FIXTURES = Path.of("../../dashboard/src/fixtures");

    @Test
    void dashboardIsTestedAgainstASnapshotThatTheConsoleCanSend() throws IOException {
        Snapshot snapshot = read("snapshot.json", Snapshot.class);

        assertThat(snapshot.bots().value()).hasSize(39);
        assertThat(Json.read(Json.write(snapshot), Snapshot.class)).isEqualTo(snapshot);
    }

    @Test
    void dashboardIsTestedAgainstARealDecisionRecord() throws IOException {
        DecisionAnswer answer = read("decision.json", DecisionAnswer.class);

        assertThat(answer.decision().execution()).isNotNull();
        assertThat(Json.read(Json.write(answer), DecisionAnswer.class)).isEqualTo(answer);
    }

    /// Strict: a field that the record does not have, or misses, is an error.
    private static <T> T read(String file, Class<T> type) throws IOException {
        return Json.read(Files.readString(FIXTURES.resolve(file)), type);
    }
}
