// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// How a key signs: ECDSA on P-256 with SHA-256, its signature as the 64 bytes r‖s that tokens need
/// (not DER), or Ed25519.
///
/// Source: RFC 7518 section 3.4 and RFC 8037 section 3.1.
public enum KeyAlgorithm {
    ES256("ES256", "SHA256withECDSAinP1363Format"),
    ED25519("EdDSA", "Ed25519");

    private final String tokenName;
    private final String signatureName;

    KeyAlgorithm(String tokenName, String signatureName) {
        this.tokenName = tokenName;
        this.signatureName = signatureName;
    }

    /// The name in a token's header.
    public String tokenName() {
        return tokenName;
    }

    byte[] sign(PrivateKey secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(signatureName);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a checked key cannot sign with " + this, broken);
        }
    }
}
