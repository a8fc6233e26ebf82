// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// If this failed, every private call would be answered with 401.
class TokenSignerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.500Z");

    private final KeyPair pair = TestKeys.ec("secp256r1");
    private final TokenSigner signer =
            signer(KeyFile.of(TestKeys.NAME, TestKeys.pem("EC PRIVATE KEY", TestKeys.sec1(pair))));

    @Test
    void bindsARequestToMethodHostAndPath() {
        String token = signer.forRequest("GET", "api.coinbase.com", "/api/v3/brokerage/accounts");
        Json header = part(token, 0);
        Json claims = part(token, 1);
        assertThat(header.at("alg").text()).isEqualTo("ES256");
        assertThat(header.at("kid").text()).isEqualTo(TestKeys.NAME);
        assertThat(claims.at("sub").text()).isEqualTo(TestKeys.NAME);
        assertThat(claims.at("iss").text()).isEqualTo("cdp");
        assertThat(claims.at("uri").text())
                .isEqualTo("GET api.coinbase.com/api/v3/brokerage/accounts");
        assertThat(claims.at("nbf").integer()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.at("exp").integer()).isEqualTo(NOW.getEpochSecond() + 120);
    }

    @Test
    void signsInTheFormTokensCarry() throws GeneralSecurityException {
        assertThat(verifies(signer.forStream(), pair, "SHA256withECDSAinP1363Format")).isTrue();
        KeyPair other = TestKeys.pair("Ed25519");
        TokenSigner edwards =
                signer(
                        KeyFile.of(
                                TestKeys.BARE_NAME,
                                Base64.getEncoder().encodeToString(TestKeys.seed(other))));
        String token = edwards.forRequest("POST", "localhost:8080", "/x");
        assertThat(verifies(token, other, "Ed25519")).isTrue();
        assertThat(part(token, 0).at("alg").text()).isEqualTo("EdDSA");
    }

    @Test
    void bindsAStreamToNothingAndRepeatsNoNonce() {
        String first = signer.forStream();
        String second = signer.forStream();
        assertThat(part(first, 1).has("uri")).isFalse();
        assertThat(part(first, 0).at("nonce").text())
                .hasSize(32)
                .isNotEqualTo(part(second, 0).at("nonce").text());
    }

    private static TokenSigner signer(ApiKey key) {
        return new TokenSigner(key, () -> NOW, new CounterRandom(1));
    }

    private static Json part(String token, int index) {
        byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return Json.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean verifies(String token, KeyPair pair, String algorithm)
            throws GeneralSecurityException {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(pair.getPublic());
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }
}
