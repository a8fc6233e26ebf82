// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The secret of a key in any of its forms: PEM (SEC1 or PKCS#8), or base64 of an Ed25519 seed.
final class KeySecret {

    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END ([A-Z0-9 ]+)-----", Pattern.DOTALL);
    private static final String AGAIN = "copy privateKey from the key file again, whole";

    private KeySecret() {}

    static ApiKey read(String name, String secret) {
        if (secret.isBlank()) {
            throw new KeyFormatException("the secret is empty", AGAIN);
        }
        if (secret.contains("-----BEGIN") || secret.contains("-----END")) {
            return fromPem(name, secret);
        }
        if (secret.startsWith("organizations/")) {
            throw new KeyFormatException(
                    "the secret looks like a key name", "swap name and secret: name comes first");
        }
        return Ed25519Secret.read(name, base64(secret, "the secret is neither PEM nor base64"));
    }

    private static ApiKey fromPem(String name, String text) {
        Matcher pem = PEM.matcher(text);
        if (!pem.find() || !pem.group(1).equals(pem.group(3))) {
            throw new KeyFormatException(
                    "the PEM of the secret is cut off: BEGIN and END lines do not pair", AGAIN);
        }
        String label = pem.group(1);
        if (pem.group(2).contains("ENCRYPTED") || label.contains("ENCRYPTED")) {
            throw new KeyFormatException(
                    "the PEM is protected by a pass phrase", "give it unprotected");
        }
        byte[] der = base64(pem.group(2), "the PEM of the secret is damaged");
        return switch (label) {
            case "EC PRIVATE KEY" -> EcSecret.fromSec1(name, der);
            case "PRIVATE KEY" -> fromPkcs8(name, der);
            case "PUBLIC KEY" ->
                    throw new KeyFormatException(
                            "the secret is the public half of a key", "give the private half");
            case "RSA PRIVATE KEY" -> throw wrongKind("RSA");
            default ->
                    throw new KeyFormatException(
                            "the PEM holds a " + label + ", not a private key",
                            "it must begin with EC PRIVATE KEY or PRIVATE KEY");
        };
    }

    private static ApiKey fromPkcs8(String name, byte[] der) {
        if (Der.ED25519.isIn(der)) {
            return Ed25519Secret.fromPkcs8(name, der);
        }
        if (Der.EC_KEY.isIn(der)) {
            return EcSecret.fromPkcs8(name, der);
        }
        throw wrongKind(Der.RSA.isIn(der) ? "RSA" : "unknown");
    }

    private static KeyFormatException wrongKind(String kind) {
        return new KeyFormatException(
                "the secret is a key of kind " + kind + ", which Coinbase does not use",
                "make an ECDSA or Ed25519 key at the Coinbase Developer Platform");
    }

    private static byte[] base64(String text, String problem) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException _) {
            throw new KeyFormatException(problem, AGAIN);
        }
    }
}
