// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Trust in one certificate authority of our own, instead of the public ones.
public final class Tls {

    private Tls() {}

    /// A context that trusts the certificates in a PEM file and no others. A file that is not there
    /// or holds none is refused with [IllegalArgumentException].
    public static SSLContext trusting(Path certificates) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate each : read(certificates)) {
                store.setCertificateEntry("ca" + number, each);
                number++;
            }
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("this JDK cannot do TLS", broken);
        }
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException none) {
            throw new IllegalArgumentException(
                    "the file " + file.getFileName() + " holds no certificate in PEM form", none);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the certificate file " + file.getFileName() + " cannot be read", unreadable);
        }
        throw new IllegalArgumentException(
                "the file " + file.getFileName() + " holds no certificate in PEM form");
    }
}
