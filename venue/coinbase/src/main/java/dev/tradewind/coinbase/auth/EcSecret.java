// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/// ECDSA secrets. The JDK reads PKCS#8 alone, so a SEC1 key is put into that envelope first.
///
/// Source: RFC 5915 (SEC1 in PEM), RFC 5208 (PKCS#8).
final class EcSecret {

    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};

    private EcSecret() {}

    static ApiKey fromSec1(String name, byte[] der) {
        requireP256(der, false);
        byte[] algorithm = Der.element(Der.SEQUENCE, Der.EC_KEY.encoded(), Der.P256.encoded());
        return key(
                name,
                Der.element(Der.SEQUENCE, VERSION_0, algorithm, Der.element(Der.OCTETS, der)));
    }

    static ApiKey fromPkcs8(String name, byte[] der) {
        requireP256(der, true);
        return key(name, der);
    }

    private static void requireP256(byte[] der, boolean isCurveNeeded) {
        for (Der other : new Der[] {Der.SECP256K1, Der.P384, Der.P521}) {
            if (other.isIn(der)) {
                throw wrongCurve(other.name());
            }
        }
        if (isCurveNeeded && !Der.P256.isIn(der)) {
            throw wrongCurve("unknown");
        }
    }

    private static KeyFormatException wrongCurve(String curve) {
        return new KeyFormatException(
                "the key is on the curve " + curve + ", Coinbase uses P-256",
                "make an ECDSA key at the Coinbase Developer Platform");
    }

    private static ApiKey key(String name, byte[] pkcs8) {
        if (KeyName.isBare(name)) {
            throw new KeyFormatException(
                    "the name is a bare uuid, but the secret is an ECDSA key",
                    "use the full name organizations/{uuid}/apiKeys/{uuid}, and the name and"
                            + " secret of the same key");
        }
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new ApiKey(name, secret, KeyAlgorithm.ES256);
        } catch (GeneralSecurityException damaged) {
            throw new KeyFormatException(
                    "the ECDSA key inside the PEM is damaged",
                    "copy privateKey from the key file again, whole",
                    damaged);
        }
    }
}
