// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 that takes content piece by piece; texts count as UTF-8. One thread owns it.
public final class Sha256 {

    private final MessageDigest digest = newDigest();

    /// The hash of one text, 64 hexadecimal digits.
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /// The hash of some bytes, 64 hexadecimal digits.
    public static String of(byte[] content) {
        return new Sha256().add(content).hex();
    }

    /// Takes more content.
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Takes more content.
    public Sha256 add(byte[] content) {
        digest.update(content);
        return this;
    }

    /// The hash of all content taken, 64 hexadecimal digits; afterwards it starts anew.
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
