// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.auth;

/// The kinds of key that the exchange hands out, with the names of their tokens' and of the platform's
/// signatures.
public enum KeyKind {
    ECDSA("ES256", "SHA256withECDSAinP1363Format"),
    ED25519("EdDSA", "Ed25519");

    private final String tokenName;
    private final String signatureName;

    KeyKind(String tokenName, String signatureName) {
        this.tokenName = tokenName;
        this.signatureName = signatureName;
    }

    /// `alg` of a token.
    String tokenName() {
        return tokenName;
    }

    String signatureName() {
        return signatureName;
    }
}
