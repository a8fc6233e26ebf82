// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A self-signed certificate for localhost, made by the JDK's own tool.
public final class TestCertificate {

    private static final String PASSWORD = "changeit";

    private final Path keyStore;
    private final Path certificate;

    private TestCertificate(Path keyStore, Path certificate) {
        this.keyStore = keyStore;
        this.certificate = certificate;
    }

    public static TestCertificate make(Path folder) throws IOException, InterruptedException {
        Path keyStore = folder.resolve("edge.p12");
        Path certificate = folder.resolve("edge.pem");
        String common = "-keystore " + keyStore + " -storepass " + PASSWORD + " -alias edge";
        keytool(
                "-genkeypair -keyalg EC -dname CN=localhost -validity 2 -ext"
                        + " san=dns:localhost,ip:127.0.0.1 "
                        + common);
        keytool("-exportcert -rfc -file " + certificate + " " + common);
        return new TestCertificate(keyStore, certificate);
    }

    private static void keytool(String arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new java.util.ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(arguments.split(" ")));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + arguments);
        }
    }

    /// The certificate as a PEM file.
    public Path certificateFile() {
        return certificate;
    }

    /// A socket that shows the certificate.
    public ServerSocket serverSocket() {
        try (InputStream in = Files.newInputStream(keyStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
