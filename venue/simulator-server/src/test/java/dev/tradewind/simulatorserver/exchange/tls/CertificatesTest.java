// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a client that checks certificates could not talk to the exchange by TLS.
class CertificatesTest {

    @TempDir private Path folder;

    @Test
    void aClientThatTrustsTheAuthorityTrustsTheServer() throws Exception {
        Certificates made = Certificates.make(folder, Instant.now());
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate root;
        try (InputStream in = Files.newInputStream(made.authorityFile())) {
            root = (X509Certificate) factory.generateCertificate(in);
        }
        X509Certificate leaf = made.chain().getFirst();

        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        trust.setRevocationEnabled(false);
        assertThat(
                        CertPathValidator.getInstance("PKIX")
                                .validate(factory.generateCertPath(List.of(leaf)), trust))
                .isNotNull();
        assertThat(root.getBasicConstraints()).isNotNegative();
        assertThat(leaf.getBasicConstraints()).isNegative();
        assertThat(leaf.getSubjectAlternativeNames().stream().map(each -> each.get(1)))
                .map(Object::toString)
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(made.key());
        signature.update(new byte[] {1});
        byte[] signed = signature.sign();
        signature.initVerify(leaf);
        signature.update(new byte[] {1});
        assertThat(signature.verify(signed)).isTrue();
    }
}
