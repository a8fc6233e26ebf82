// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.tls;

import dev.tradewind.simulatorserver.exchange.tls.CertificateWriter.Issuer;
import dev.tradewind.simulatorserver.exchange.tls.CertificateWriter.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// An authority of its own and a server's certificate from it. The authority's key is forgotten at once,
/// so nobody can use it for anything else; clients trust the file `ca.pem`.
///
/// @param key the server's
/// @param chain the server's certificate, then the authority's
public record Certificates(PrivateKey key, List<X509Certificate> chain, Path authorityFile) {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration BEFORE = Duration.ofHours(1);

    public Certificates {
        chain = List.copyOf(chain);
    }

    /// Makes new ones and writes the authority's to `folder`/ca.pem.
    public static Certificates make(Path folder, Instant now) {
        KeyPair authority = keyPair();
        KeyPair server = keyPair();
        Issuer issuer =
                new Issuer(
                        "Tradewind simulated exchange CA",
                        authority.getPrivate(),
                        authority.getPublic());
        BigInteger serial = BigInteger.valueOf(now.toEpochMilli());
        Instant from = now.minus(BEFORE);
        Instant to = now.plus(LIFE);
        X509Certificate root =
                CertificateWriter.authority(
                        issuer,
                        new Subject(issuer.name(), authority.getPublic(), serial, from, to));
        X509Certificate leaf =
                CertificateWriter.localServer(
                        issuer,
                        new Subject(
                                "localhost",
                                server.getPublic(),
                                serial.add(BigInteger.ONE),
                                from,
                                to));
        Path file = folder.resolve("ca.pem");
        write(file, root);
        return new Certificates(server.getPrivate(), List.of(leaf, root), file);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 has P-256", impossible);
        }
    }

    private static void write(Path file, X509Certificate certificate) {
        try {
            String base64 =
                    Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(certificate.getEncoded());
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("our own certificate has a form", impossible);
        }
    }
}
