// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// Keys made for one test run, in the forms in which key files hold them.
public final class TestKeys {

    public static final String NAME =
            "organizations/11111111-2222-3333-4444-555555555555"
                    + "/apiKeys/66666666-7777-8888-9999-000000000000";
    public static final String BARE_NAME = "66666666-7777-8888-9999-000000000000";

    private static final int SEED = 32;

    private TestKeys() {}

    public static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// A key that signs, for tests that need any.
    public static ApiKey anyKey() {
        return KeyFile.of(NAME, pem("PRIVATE KEY", ec("secp256r1").getPrivate().getEncoded()));
    }

    /// The SEC1 part inside the PKCS#8 encoding of an EC key on P-256.
    public static byte[] sec1(KeyPair pair) {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        byte[] curve = Der.P256.encoded();
        int start = 0;
        while (!Arrays.equals(Arrays.copyOfRange(pkcs8, start, start + curve.length), curve)) {
            start++;
        }
        return Arrays.copyOfRange(pkcs8, start + curve.length + 2, pkcs8.length);
    }

    /// The seed of an Ed25519 key.
    public static byte[] seed(KeyPair pair) {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        return Arrays.copyOfRange(pkcs8, pkcs8.length - SEED, pkcs8.length);
    }

    /// The public key of an Ed25519 key.
    public static byte[] publicHalf(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length);
    }

    public static String pem(String label, byte[] der) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
    }
}
