// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, a field of a grant could be altered without breaking its signature.
class GrantTest {

    private static final Instant ISSUED = Instant.parse("2025-01-01T01:00:00Z");

    @Test
    void signsEveryFieldButTheSignature() {
        assertThat(grant("0.5", Side.BUY).signedText())
                .isEqualTo(
                        "grant-v1|g-1|r-1|BTC-USD|BUY|0.5|99|101|2025-01-01T01:00:00Z"
                                + "|2025-01-01T01:00:05Z");
    }

    @Test
    void changesItsTextWithAnyField() {
        List<String> texts =
                List.of(
                        grant("0.5", Side.BUY).signedText(),
                        grant("0.6", Side.BUY).signedText(),
                        grant("0.5", Side.SELL).signedText());
        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void keepsItsTextWhenSigned() {
        Grant unsigned = grant("0.5", Side.BUY);
        Grant signed = unsigned.signed("c2ln");
        assertThat(signed.signature()).isEqualTo("c2ln");
        assertThat(signed.signedText()).isEqualTo(unsigned.signedText());
    }

    private static Grant grant(String maxQuantity, Side side) {
        return new Grant(
                "g-1",
                "r-1",
                Symbol.parse("BTC-USD"),
                side,
                Quantity.of(maxQuantity),
                Price.of("99"),
                Price.of("101"),
                ISSUED,
                ISSUED.plusSeconds(5),
                "");
    }
}
