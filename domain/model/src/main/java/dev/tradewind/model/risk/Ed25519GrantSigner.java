// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/// Signs with an Ed25519 private key. Ed25519 signatures are deterministic: equal grants, equal
/// bytes.
///
/// Source: RFC 8032, section 5.1.6.
public final class Ed25519GrantSigner implements GrantSigner {

    private final PrivateKey key;

    public Ed25519GrantSigner(PrivateKey key) {
        this.key = key;
    }

    @Override
    public Grant sign(Grant grant) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(grant.signedText().getBytes(StandardCharsets.UTF_8));
            return grant.signed(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("the grant key cannot sign", unusableKey);
        }
    }
}
