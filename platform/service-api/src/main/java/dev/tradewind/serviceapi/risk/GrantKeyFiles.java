// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The grant key in the data folder: `grant-key.pem` (private, readable by its owner alone) and
/// `grant-key.pub` beside it, both PEM. Risk management makes them at its first start; execution
/// reads the public one. Both trust the folder, never an answer over HTTP.
public final class GrantKeyFiles {

    /// File name of the public key.
    public static final String PUBLIC = "grant-key.pub";

    private static final String PRIVATE = "grant-key.pem";
    private static final String ALGORITHM = "Ed25519";
    private static final String PUBLIC_LABEL = "PUBLIC KEY";
    private static final String PRIVATE_LABEL = "PRIVATE KEY";

    private GrantKeyFiles() {}

    /// The key pair of this folder, made when there is none.
    public static KeyPair loadOrCreate(Path folder) {
        Path secret = folder.resolve(PRIVATE);
        Path open = folder.resolve(PUBLIC);
        if (Files.exists(secret)) {
            return new KeyPair(
                    readPublic(open).orElseThrow(() -> incomplete(open)), readPrivate(secret));
        }
        KeyPair keys = generate();
        write(open, PUBLIC_LABEL, keys.getPublic().getEncoded(), "rw-r--r--");
        write(secret, PRIVATE_LABEL, keys.getPrivate().getEncoded(), "rw-------");
        return keys;
    }

    /// The public key, empty while risk management has not made it yet.
    public static Optional<PublicKey> readPublic(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] encoded = decode(file, PUBLIC_LABEL);
            return Optional.of(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(file + " holds no " + ALGORITHM + " key", unusable);
        }
    }

    private static PrivateKey readPrivate(Path file) {
        try {
            byte[] encoded = decode(file, PRIVATE_LABEL);
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(file + " holds no " + ALGORITHM + " key", unusable);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, missing);
        }
    }

    /// Written beside its place with its final rights, then moved there: a half-written key never
    /// exists.
    private static void write(Path file, String label, byte[] content, String rights) {
        String text =
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(label, Base64.getEncoder().encodeToString(content), label);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
            Files.writeString(draft, text);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private static byte[] decode(Path file, String label) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            String body =
                    text.replace("-----BEGIN " + label + "-----", "")
                            .replace("-----END " + label + "-----", "")
                            .replaceAll("\\s", "");
            return Base64.getDecoder().decode(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(file + " is not a PEM file", notBase64);
        }
    }

    private static IllegalStateException incomplete(Path missing) {
        return new IllegalStateException(
                missing + " is missing beside the private key: restore it, or delete both");
    }
}
