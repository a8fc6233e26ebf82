// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.console.board.Part;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.openapi.ApiDocument;
import dev.tradewind.serviceapi.risk.RiskClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// If this failed, a person at the page would see nothing, see the wrong thing, or command in vain.
class ConsoleServiceTest {

    @TempDir private Path folder;

    private FakeSystem system;
    private RunningConsole console;

    @BeforeEach
    void start() {
        system = new FakeSystem(folder);
        console = new RunningConsole(folder, system);
    }

    @AfterEach
    void stop() {
        console.close();
        system.close();
    }

    @Test
    void showsEveryPartOfTheSystemAndHowItsServicesDo() {
        console.awaitEveryPart();

        JsonNode page = console.get("/api/v1/overview");

        assertThat(page.propertyNames())
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(Part.values()).map(Part::label).toList());
        assertThat(page.at("/bots/value")).hasSize(39);
        assertThat(page.at("/decisions/value")).hasSize(78);
        assertThat(page.at("/regimes/value/1/regime").asString()).isEqualTo("TRENDING");
        assertThat(page.at("/market/value/simulated").asBoolean()).isTrue();
        assertThat(page.at("/services/value"))
                .hasSize(7)
                .allSatisfy(each -> assertThat(each.get("state").asString()).isEqualTo("READY"));
    }

    @Test
    void streamBeginsWithThePageAndFollowsTheFeeds() throws IOException {
        console.awaitEveryPart();
        try (EventReader events = console.stream()) {
            assertThat(events.next("snapshot").at("/bots/value")).hasSize(39);

            system.changeCash("1234.56");

            assertThat(events.next("portfolio").at("/value/cash/amount").asString())
                    .isEqualTo("1234.56");
        }
    }

    @Test
    void streamBeatsWhileNothingChanges() throws IOException {
        console.awaitEveryPart();
        try (EventReader events = console.stream()) {
            assertThat(events.next("beat")).isEmpty();
        }
    }

    @Test
    void saysWhatIsGoneAndKeepsItsLastValue() {
        console.awaitEveryPart();

        system.stop(RiskClient.SERVICE);

        console.await("risk", section -> section.get("state").asString().equals("STALE"));
        assertThat(console.get("/api/v1/risk").at("/value/mode").asString()).isEqualTo("ACTIVE");
        assertThat(console.get("/api/v1/risk").get("reason").asString()).isNotBlank();
        console.await(
                "services",
                section ->
                        section.get("value")
                                .valueStream()
                                .anyMatch(each ->
                                        each.get("name").asString().equals(RiskClient.SERVICE)
                                                && each.get("state").asString().equals("DOWN")));
    }

    @Test
    void tellsAWholeDecisionInStepsAndWords() {
        JsonNode answer =
                console.get("/api/v1/decisions/trend-btc-17@BTC-USD@2025-01-14T00:00:00Z");

        assertThat(answer.at("/decision/risk/type").asString()).isEqualTo("REDUCED");
        assertThat(answer.get("explanation")).isNotEmpty();
    }

    @Test
    void stopsABotAndShowsItStopped() {
        assertThat(console.post("/api/v1/bots/rsi-ada-10/stop", "{}").statusCode()).isEqualTo(200);

        console.await(
                "bots", section -> section.at("/value/0/state").asString("").equals("STOPPED"));
    }

    @Test
    void haltsOnlyWithTheTypedWordAndAReason() {
        String path = "/api/v1/risk/halt";

        var unconfirmed = console.post(path, "{\"reason\":\"x\",\"confirmation\":\"halt\"}");
        var withoutReason = console.post(path, "{\"reason\":\" \",\"confirmation\":\"HALT\"}");
        assertThat(unconfirmed.statusCode()).isEqualTo(400);
        assertThat(Json.readTree(unconfirmed.body()).get("field").asString())
                .isEqualTo("confirmation");
        assertThat(withoutReason.statusCode()).isEqualTo(400);
        assertThat(system.risk().mode()).isEqualTo("ACTIVE");

        var done = console.post(path, "{\"reason\":\"drill\",\"confirmation\":\"HALT\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(system.risk().mode()).isEqualTo("HALTED");
        assertThat(system.risk().reason()).isEqualTo("console: drill");
    }

    @Test
    void saysThatACommandCouldNotBePassedOn() {
        system.stop(RiskClient.SERVICE);

        var answer =
                console.post("/api/v1/risk/halt", "{\"reason\":\"x\",\"confirmation\":\"HALT\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("DEPENDENCY_UNAVAILABLE", "risk-management");
    }

    @Test
    void servesThePageUnderAPolicyThatAllowsNothingFromElsewhere() {
        var page = console.send("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Tradewind</title>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
        assertThat(console.send("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(console.send("/assets/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void documentsEveryEndpoint() {
        assertThat(ApiDocument.ofService("console").differencesTo(console.router())).isEmpty();
    }
}
