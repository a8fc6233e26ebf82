// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.risk.RiskDecision;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// If this failed, a request or answer over HTTP would not carry model types in their one JSON
/// form.
class FrameworkJsonTest {

    @Test
    void writesTheCanonicalForm() {
        for (RiskDecision risk : SampleDecision.riskDecisions()) {
            DecisionRecord record = SampleDecision.with(risk);
            String text = Json.write(record);
            assertThat(text).isEqualTo(ModelJson.write(record));
            assertThat(Json.read(text, DecisionRecord.class)).isEqualTo(record);
            assertThat(Json.read(Json.write(risk), RiskDecision.class)).isEqualTo(risk);
        }
    }

    @Test
    void namesTheFieldThatIsWrong() {
        byte[] text = "{\"bot\":\"a\",\"quantity\":1}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(text, BotShare.class))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("quantity");
    }
}
