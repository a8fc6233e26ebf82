// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an API key as Coinbase and its SDKs write it: a JSON file with `name` or `id` (the Java
/// SDK: `apiKeyName`) and `privateKey`, or name and secret as two texts from the environment. Every
/// known wrong form is refused with the way in which it is wrong.
///
/// | field | ECDSA key | Ed25519 key |
/// |---|---|---|
/// | name | `organizations/…/apiKeys/…` | a uuid, or the same form |
/// | secret | SEC1 or PKCS#8 PEM, P-256 | base64 of 64 or 32 bytes, or PKCS#8 PEM |
public final class KeyFile {

    private static final int MAX_BYTES = 64 * 1024;
    private static final List<String> NAMES = List.of("name", "id", "apiKeyName");
    private static final List<String> SECRETS = List.of("privateKey", "private_key");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOWNLOAD =
            "download the key again from the Coinbase Developer Platform and use that file";

    private KeyFile() {}

    /// Reads the key in `file`; a file that is wrong in a known way is refused with
    /// [KeyFormatException].
    public static ApiKey read(Path file) {
        return parse(load(file));
    }

    /// Reads the text of a key file.
    public static ApiKey parse(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw new KeyFormatException("the key file is empty", DOWNLOAD);
        }
        if (plain.stripLeading().startsWith("-----BEGIN")) {
            throw new KeyFormatException(
                    "the file holds a bare private key without its name",
                    "give the JSON file with name and privateKey, or name and secret separately");
        }
        JsonNode document = json(plain);
        if (!document.isObject()) {
            throw new KeyFormatException("the key file is JSON but not one object", DOWNLOAD);
        }
        refuseOtherApis(document);
        String name =
                find(document, NAMES).orElseThrow(() -> missing("name", "name or id", document));
        String secret =
                find(document, SECRETS)
                        .orElseThrow(() -> missing("privateKey", "privateKey", document));
        return of(name, secret);
    }

    /// A key from its name and secret, as they come from `COINBASE_API_KEY` and
    /// `COINBASE_API_SECRET`; quotes around them and `\n` written as two characters are undone.
    public static ApiKey of(String name, String secret) {
        String plainName = KeyName.check(bare(name));
        return KeySecret.read(plainName, bare(secret).replace("\\r", "").replace("\\n", "\n"));
    }

    private static String load(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new KeyFormatException(
                        "the key file is larger than 64 KiB", "give the key file itself");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new KeyFormatException(
                    "the key file " + file.getFileName() + " cannot be read",
                    "check that it exists and that you may read it",
                    unreadable);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            throw new KeyFormatException(
                    "the key file is not JSON, or not all of it arrived", DOWNLOAD);
        }
    }

    private static void refuseOtherApis(JsonNode document) {
        if (document.has("passphrase")) {
            throw new KeyFormatException(
                    "this is a key of Coinbase Exchange or Pro (it has a passphrase), which"
                            + " Advanced Trade refuses",
                    "make a key at the Coinbase Developer Platform");
        }
        if (document.has("apiSecret") && find(document, SECRETS).isEmpty()) {
            throw new KeyFormatException(
                    "this is a legacy HMAC key (apiSecret), which Advanced Trade no longer takes",
                    "make an ECDSA or Ed25519 key at the Coinbase Developer Platform");
        }
        if (find(document, SECRETS).isEmpty() && document.has("publicKey")) {
            throw new KeyFormatException(
                    "the file holds only the public half of the key",
                    "the private half is shown once, when the key is made: make a new key");
        }
    }

    private static Optional<String> find(JsonNode document, List<String> names) {
        return names.stream()
                .map(document::path)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static KeyFormatException missing(String what, String fields, JsonNode document) {
        return new KeyFormatException(
                "the key file has no " + what + " (its fields: " + document.propertyNames() + ")",
                "it must have " + fields + " as text; " + DOWNLOAD);
    }

    private static String bare(String text) {
        String stripped = text.strip();
        boolean isQuoted =
                stripped.length() > 1
                        && (stripped.startsWith("\"") && stripped.endsWith("\"")
                                || stripped.startsWith("'") && stripped.endsWith("'"));
        return isQuoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
