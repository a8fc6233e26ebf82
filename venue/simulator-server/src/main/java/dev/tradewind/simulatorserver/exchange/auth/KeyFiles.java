// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

import dev.tradewind.simulatorserver.exchange.tls.Der;
import dev.tradewind.venue.simulator.exchange.Customer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes keys and writes them as Coinbase hands them out: a JSON file with the name and the secret,
/// readable by its owner alone. The secret leaves in the file only.
public final class KeyFiles {

    private static final byte[] P256 = HexFormat.of().parseHex("a00a06082a8648ce3d030107");
    private static final int FIELD_BYTES = 32;
    private static final int POINT_BYTES = 2 * FIELD_BYTES + 1;

    private final Path folder;

    public KeyFiles(Path folder) {
        this.folder = folder;
    }

    /// A fresh key of a customer, written to `name.json` in the folder.
    public KnownKey make(
            String name, KeyKind kind, Customer customer, List<Permission> permissions) {
        KeyPair pair = pair(kind);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        String id =
                "organizations/%s/apiKeys/%s"
                        .formatted(
                                named("customer " + customer.number()),
                                UUID.nameUUIDFromBytes(pair.getPublic().getEncoded()));
        file.put("name", id);
        file.put(
                "privateKey",
                switch (kind) {
                    case ECDSA -> sec1(pair);
                    case ED25519 -> seedAndPublic(pair);
                });
        write(folder.resolve(name + ".json"), file.toPrettyString() + '\n');
        return new KnownKey(id, kind, pair.getPublic(), customer, permissions);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair pair(KeyKind kind) {
        try {
            return switch (kind) {
                case ECDSA -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    yield generator.generateKeyPair();
                }
                case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 has " + kind, impossible);
        }
    }

    private static String sec1(KeyPair pair) {
        byte[] secret = fixed(((ECPrivateKey) pair.getPrivate()).getS());
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - POINT_BYTES, encoded.length);
        byte[] der =
                Der.value(
                        0x30,
                        Der.value(2, new byte[] {1}),
                        Der.value(4, secret),
                        P256,
                        Der.value(0xa1, Der.value(3, new byte[] {0}, point)));
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN EC PRIVATE KEY-----\n" + base64 + "\n-----END EC PRIVATE KEY-----\n";
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[FIELD_BYTES];
        int count = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - count, fixed, FIELD_BYTES - count, count);
        return fixed;
    }

    private static String seedAndPublic(KeyPair pair) {
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] both = Arrays.copyOf(seed, 2 * FIELD_BYTES);
        System.arraycopy(encoded, encoded.length - FIELD_BYTES, both, FIELD_BYTES, FIELD_BYTES);
        return Base64.getEncoder().encodeToString(both);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (isPosix) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
