// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/// Ed25519 secrets: the 32-byte seed, the seed followed by the public key, or PKCS#8.
///
/// Source: RFC 8032 section 5.1.5, RFC 8410.
final class Ed25519Secret {

    private static final int SEED = 32;
    private static final byte[] PROBE = {1};

    private Ed25519Secret() {}

    static ApiKey read(String name, byte[] secret) {
        if (secret.length != SEED && secret.length != 2 * SEED) {
            throw new KeyFormatException(
                    "the secret is base64 of "
                            + secret.length
                            + " bytes, an Ed25519 key has 64 or 32",
                    "copy privateKey whole; a legacy HMAC secret is not a key of this API");
        }
        PrivateKey key =
                key(
                        new EdECPrivateKeySpec(
                                NamedParameterSpec.ED25519, Arrays.copyOf(secret, SEED)));
        if (secret.length == 2 * SEED) {
            requirePair(key, Arrays.copyOfRange(secret, SEED, 2 * SEED));
        }
        return new ApiKey(name, key, KeyAlgorithm.ED25519);
    }

    static ApiKey fromPkcs8(String name, byte[] der) {
        return new ApiKey(name, key(new PKCS8EncodedKeySpec(der)), KeyAlgorithm.ED25519);
    }

    private static PrivateKey key(KeySpec spec) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        } catch (GeneralSecurityException damaged) {
            throw new KeyFormatException(
                    "the Ed25519 key is damaged",
                    "copy privateKey from the key file again, whole",
                    damaged);
        }
    }

    private static void requirePair(PrivateKey key, byte[] publicHalf) {
        if (!verifies(publicHalf, KeyAlgorithm.ED25519.sign(key, PROBE))) {
            throw new KeyFormatException(
                    "the public half inside the Ed25519 secret does not belong to its seed",
                    "copy privateKey from the key file again, whole");
        }
    }

    private static boolean verifies(byte[] publicHalf, byte[] signed) {
        byte[] algorithm = Der.element(Der.SEQUENCE, Der.ED25519.encoded());
        byte[] bits = Der.element(0x03, new byte[] {0}, publicHalf);
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(
                                            Der.element(Der.SEQUENCE, algorithm, bits)));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
