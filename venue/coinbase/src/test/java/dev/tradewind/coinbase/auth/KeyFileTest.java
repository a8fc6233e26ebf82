// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import static dev.tradewind.coinbase.auth.TestKeys.BARE_NAME;
import static dev.tradewind.coinbase.auth.TestKeys.NAME;
import static dev.tradewind.coinbase.auth.TestKeys.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, a good key would be refused, or a bad one would fail later with words that help nobody.
class KeyFileTest {

    private static final KeyPair EC = TestKeys.ec("secp256r1");
    private static final KeyPair ED = TestKeys.pair("Ed25519");
    private static final String SEC1 = pem("EC PRIVATE KEY", TestKeys.sec1(EC));
    private static final String SEED_AND_PUBLIC =
            base64(join(TestKeys.seed(ED), TestKeys.publicHalf(ED)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodSecrets")
    void readsEveryFormOfSecret(String form, String name, String secret, KeyAlgorithm algorithm) {
        ApiKey key = KeyFile.of(name, secret);
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(key.name()).isEqualTo(name);
        assertThat(key.sign(new byte[] {1, 2, 3})).hasSize(64);
    }

    private static Stream<Arguments> goodSecrets() {
        KeyAlgorithm ec = KeyAlgorithm.ES256;
        KeyAlgorithm ed = KeyAlgorithm.ED25519;
        return Stream.of(
                Arguments.of("SEC1", NAME, SEC1, ec),
                Arguments.of("SEC1, escaped newlines", NAME, escaped(SEC1, "\\n"), ec),
                Arguments.of("SEC1, escaped CRLF", NAME, escaped(SEC1, "\\r\\n"), ec),
                Arguments.of("SEC1, Windows lines", NAME, escaped(SEC1, "\r\n"), ec),
                Arguments.of("SEC1 on one line", NAME, escaped(SEC1, " "), ec),
                Arguments.of("SEC1 in quotes", NAME, '"' + SEC1 + '"', ec),
                Arguments.of("PKCS#8", NAME, pem("PRIVATE KEY", pkcs8(EC)), ec),
                Arguments.of("64 bytes", BARE_NAME, SEED_AND_PUBLIC, ed),
                Arguments.of("32 bytes", BARE_NAME, base64(TestKeys.seed(ED)), ed),
                Arguments.of("full name", NAME, SEED_AND_PUBLIC, ed),
                Arguments.of("PKCS#8", BARE_NAME, pem("PRIVATE KEY", pkcs8(ED)), ed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSecrets")
    void saysInWhichWayASecretIsWrong(String words, String name, String secret) {
        assertThatThrownBy(() -> KeyFile.of(name, secret))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageContaining(words)
                .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(300));
    }

    private static Stream<Arguments> badSecrets() {
        byte[] broken = TestKeys.seed(ED);
        broken[0] ^= 1;
        return Stream.of(
                Arguments.of("secret is empty", NAME, " "),
                Arguments.of("neither PEM nor base64", NAME, "not a secret!"),
                Arguments.of("cut off", NAME, SEC1.substring(0, SEC1.length() / 2)),
                Arguments.of(
                        "PEM of the secret is damaged", NAME, SEC1.replace("-----\n", "-----\n#")),
                Arguments.of(
                        "ECDSA key inside the PEM is damaged",
                        NAME,
                        pem("EC PRIVATE KEY", new byte[] {1, 2, 3})),
                Arguments.of(
                        "public half of a key",
                        NAME,
                        pem("PUBLIC KEY", EC.getPublic().getEncoded())),
                Arguments.of("kind RSA", NAME, pem("PRIVATE KEY", pkcs8(TestKeys.pair("RSA")))),
                Arguments.of("kind RSA", NAME, pem("RSA PRIVATE KEY", new byte[8])),
                Arguments.of("kind unknown", NAME, pem("PRIVATE KEY", new byte[8])),
                Arguments.of("holds a CERTIFICATE", NAME, pem("CERTIFICATE", new byte[8])),
                Arguments.of("pass phrase", NAME, pem("ENCRYPTED PRIVATE KEY", new byte[8])),
                Arguments.of(
                        "curve P384", NAME, pem("PRIVATE KEY", pkcs8(TestKeys.ec("secp384r1")))),
                Arguments.of(
                        "curve SECP256K1",
                        NAME,
                        pem("EC PRIVATE KEY", Der.element(0xA0, Der.SECP256K1.encoded()))),
                Arguments.of("bare uuid, but the secret is an ECDSA key", BARE_NAME, SEC1),
                Arguments.of("of 48 bytes", BARE_NAME, base64(new byte[48])),
                Arguments.of(
                        "does not belong to its seed",
                        BARE_NAME,
                        base64(join(broken, TestKeys.publicHalf(ED)))),
                Arguments.of("Ed25519 key is damaged", NAME, damagedEd25519()),
                Arguments.of("swap name and secret", NAME, NAME));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badNames")
    void saysInWhichWayANameIsWrong(String words, String name) {
        assertThatThrownBy(() -> KeyFile.of(name, SEC1))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageContaining(words);
    }

    private static Stream<Arguments> badNames() {
        return Stream.of(
                Arguments.of("key name is empty", ""),
                Arguments.of("legacy HMAC key", "AbCdEfGh12345678"),
                Arguments.of("unknown form", "my trading key"),
                Arguments.of("unknown form", NAME + "/x"),
                Arguments.of("looks like a secret", SEC1),
                Arguments.of("looks like a secret", SEED_AND_PUBLIC + SEED_AND_PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void readsEveryFormOfFile(String text) {
        assertThat(KeyFile.parse(text).toString()).contains("secret hidden");
    }

    private static List<String> goodFiles() {
        return List.of(
                file("name", NAME, escaped(SEC1, "\\n")),
                file("apiKeyName", NAME, escaped(SEC1, "\\n")),
                file("id", BARE_NAME, SEED_AND_PUBLIC),
                file("name", BARE_NAME, SEED_AND_PUBLIC),
                "\uFEFF" + file("name", NAME, escaped(SEC1, "\\n")),
                "{\"keyType\":\"TRADING_KEY\",\"scopes\":[\"rat#view\"],\"enabled\":true,"
                        + file("name", NAME, escaped(SEC1, "\\n")).substring(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void saysInWhichWayAFileIsWrong(String words, String text) {
        assertThatThrownBy(() -> KeyFile.parse(text))
                .isInstanceOf(KeyFormatException.class)
                .hasMessageContaining(words);
    }

    private static Stream<Arguments> badFiles() {
        String good = file("name", NAME, escaped(SEC1, "\\n"));
        return Stream.of(
                Arguments.of("file is empty", "\n"),
                Arguments.of("bare private key", SEC1),
                Arguments.of("not JSON", good.substring(0, 40)),
                Arguments.of("not JSON", "<html>"),
                Arguments.of("not one object", "[" + good + "]"),
                Arguments.of("has no name (its fields: [privateKey])", "{\"privateKey\":\"x\"}"),
                Arguments.of("has no privateKey", "{\"name\":\"" + NAME + "\"}"),
                Arguments.of("has no privateKey", "{\"name\":\"x\",\"privateKey\":null}"),
                Arguments.of("it has a passphrase", "{\"key\":\"k\",\"passphrase\":\"p\"}"),
                Arguments.of(
                        "legacy HMAC key (apiSecret)", "{\"apiKey\":\"k\",\"apiSecret\":\"s\"}"),
                Arguments.of("only the public half", "{\"name\":\"x\",\"publicKey\":\"y\"}"));
    }

    @Test
    void readsAFileAndRefusesOneThatIsNotThereOrNoKeyFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), goodFiles().getFirst());
        assertThat(KeyFile.read(file).name()).isEqualTo(NAME);
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("gone.json")))
                .hasMessageContaining("gone.json cannot be read");
        Path large = Files.write(folder.resolve("large"), new byte[65 * 1024]);
        assertThatThrownBy(() -> KeyFile.read(large)).hasMessageContaining("larger than 64 KiB");
    }

    private static String damagedEd25519() {
        byte[] der = Der.element(Der.SEQUENCE, Der.ED25519.encoded(), new byte[4]);
        return pem("PRIVATE KEY", der);
    }

    private static byte[] pkcs8(KeyPair pair) {
        return pair.getPrivate().getEncoded();
    }

    private static String escaped(String pem, String newline) {
        return pem.lines().reduce((a, b) -> a + newline + b).orElseThrow();
    }

    private static String file(String nameField, String name, String secret) {
        return "{\"%s\":\"%s\",\"privateKey\":\"%s\"}".formatted(nameField, name, secret);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
