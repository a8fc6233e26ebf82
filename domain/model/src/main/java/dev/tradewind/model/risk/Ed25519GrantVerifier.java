// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/// Verifies against risk management's Ed25519 public key.
///
/// Source: RFC 8032, section 5.1.7.
public final class Ed25519GrantVerifier implements GrantVerifier {

    private final PublicKey key;

    public Ed25519GrantVerifier(PublicKey key) {
        this.key = key;
    }

    @Override
    public boolean isGenuine(Grant grant) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(grant.signedText().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(grant.signature()));
        } catch (SignatureException | IllegalArgumentException malformed) {
            return false;
        } catch (InvalidKeyException wrongKey) {
            throw new IllegalStateException("the grant key cannot verify", wrongKey);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no Ed25519", missing);
        }
    }
}
