// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// If this failed, an order could go out on a permission that risk management never gave.
class GrantSignatureTest {

    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
    private final KeyPair keys = newKeys();
    private final GrantSigner signer = new Ed25519GrantSigner(keys.getPrivate());
    private final GrantVerifier verifier = new Ed25519GrantVerifier(keys.getPublic());

    @Test
    void acceptsItsOwnSignature() {
        assertThat(verifier.isGenuine(signer.sign(grant("1")))).isTrue();
    }

    @Test
    void signsTheSameGrantWithTheSameBytes() {
        assertThat(signer.sign(grant("1"))).isEqualTo(signer.sign(grant("1")));
    }

    @Test
    void refusesAnAlteredQuantity() {
        String signature = signer.sign(grant("1")).signature();
        assertThat(verifier.isGenuine(grant("2").signed(signature))).isFalse();
    }

    @Test
    void refusesTheSignatureOfAnotherKey() {
        GrantSigner stranger = new Ed25519GrantSigner(newKeys().getPrivate());
        assertThat(verifier.isGenuine(stranger.sign(grant("1")))).isFalse();
    }

    @Test
    void refusesWhatIsNoSignature() {
        assertThat(verifier.isGenuine(grant("1"))).isFalse();
        assertThat(verifier.isGenuine(grant("1").signed("not base64!"))).isFalse();
        assertThat(verifier.isGenuine(grant("1").signed("AAAA"))).isFalse();
    }

    private static Grant grant(String quantity) {
        return new Grant(
                "grant-r1",
                "r1",
                Symbol.parse("BTC-USD"),
                Side.BUY,
                Quantity.of(quantity),
                Price.of("99"),
                Price.of("101"),
                NOW,
                NOW.plusSeconds(5),
                "");
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
