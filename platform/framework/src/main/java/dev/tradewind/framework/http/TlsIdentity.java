// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.http;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A private key with its certificates, by which a server proves over TLS who it is.
public final class TlsIdentity {

    private final SSLContext context;

    private TlsIdentity(SSLContext context) {
        this.context = context;
    }

    /// Reads a PKCS #12 key store.
    ///
    /// @throws ConfigurationException when there is no such file, or the password does not open it
    public static TlsIdentity load(Path pkcs12, Secret password) {
        char[] secret = password.reveal().toCharArray();
        try (InputStream stream = Files.newInputStream(pkcs12)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stream, secret);
            return new TlsIdentity(context(keys, secret));
        } catch (IOException | GeneralSecurityException problem) {
            throw new ConfigurationException(
                    "key store %s cannot be used: %s".formatted(pkcs12, problem.getMessage()),
                    problem);
        }
    }

    /// A key with its certificate first and those that vouch for it after it.
    public static TlsIdentity of(PrivateKey key, List<X509Certificate> chain) {
        char[] secret = new char[0];
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, secret);
            keys.setKeyEntry("server", key, secret, chain.toArray(X509Certificate[]::new));
            return new TlsIdentity(context(keys, secret));
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalArgumentException(
                    "key and certificates do not fit: " + problem.getMessage(), problem);
        }
    }

    SSLContext context() {
        return context;
    }

    private static SSLContext context(KeyStore keys, char[] secret)
            throws GeneralSecurityException {
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, secret);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
