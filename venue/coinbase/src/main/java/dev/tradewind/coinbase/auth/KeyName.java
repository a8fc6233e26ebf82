// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.util.regex.Pattern;

/// The name of a key: `organizations/{uuid}/apiKeys/{uuid}`, or the bare uuid of an Ed25519 key.
final class KeyName {

    private static final String UUID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Pattern FULL =
            Pattern.compile("organizations/" + UUID + "/apiKeys/" + UUID);
    private static final Pattern BARE = Pattern.compile(UUID);
    private static final Pattern LEGACY = Pattern.compile("[A-Za-z0-9]{16}");

    private KeyName() {}

    /// Returns the name, or refuses it with the way in which it is wrong.
    static String check(String name) {
        if (FULL.matcher(name).matches() || BARE.matcher(name).matches()) {
            return name;
        }
        if (name.isBlank()) {
            throw new KeyFormatException("the key name is empty", "copy name from the key file");
        }
        if (name.contains("BEGIN ") || name.length() > 120) {
            throw new KeyFormatException(
                    "the key name looks like a secret", "swap name and secret: name comes first");
        }
        if (LEGACY.matcher(name).matches()) {
            throw new KeyFormatException(
                    "the key name looks like a legacy HMAC key, which Advanced Trade no longer"
                            + " takes",
                    "make an ECDSA or Ed25519 key at the Coinbase Developer Platform");
        }
        throw new KeyFormatException(
                "the key name has an unknown form",
                "it must be organizations/{uuid}/apiKeys/{uuid}, or the uuid of an Ed25519 key;"
                        + " the nickname is not the name");
    }

    /// Whether the name can only be that of an Ed25519 key.
    static boolean isBare(String name) {
        return BARE.matcher(name).matches();
    }
}
