// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Writes X.509 certificates of version 3 with keys on P-256.
///
/// Source: RFC 5280.
final class CertificateWriter {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 2;
    private static final int BITS = 3;
    private static final int OCTETS = 4;
    private static final int UTF8 = 12;
    private static final int UTC_TIME = 0x17;
    private static final byte[] ECDSA_WITH_SHA256 = oid("06082a8648ce3d040302");
    private static final byte[] COMMON_NAME = oid("0603550403");
    private static final byte[] TRUE = {1, 1, (byte) 0xff};
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CertificateWriter() {}

    /// Who signs: a name and its key pair's halves.
    record Issuer(String name, PrivateKey key, PublicKey publicKey) {}

    /// What is certified, from when to when, under which number.
    record Subject(String name, PublicKey key, BigInteger serial, Instant from, Instant to) {}

    /// A certificate of an authority, signed by itself.
    static X509Certificate authority(Issuer self, Subject subject) {
        List<byte[]> extensions = new ArrayList<>();
        extensions.add(extension("551d13", true, Der.value(SEQUENCE, TRUE)));
        extensions.add(extension("551d0f", true, oid("03020106")));
        return signed(self, subject, extensions);
    }

    /// A certificate of a server that is reached as `localhost` and by the loopback addresses.
    static X509Certificate localServer(Issuer issuer, Subject subject) {
        byte[] names =
                Der.value(
                        SEQUENCE,
                        Der.value(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
                        Der.value(0x87, new byte[] {127, 0, 0, 1}),
                        Der.value(0x87, HexFormat.of().parseHex("0".repeat(31) + "1")));
        List<byte[]> extensions = new ArrayList<>();
        extensions.add(extension("551d13", true, Der.value(SEQUENCE)));
        extensions.add(extension("551d0f", true, oid("03020780")));
        extensions.add(
                extension("551d25", false, Der.value(SEQUENCE, oid("06082b06010505070301"))));
        extensions.add(extension("551d11", false, names));
        return signed(issuer, subject, extensions);
    }

    private static X509Certificate signed(Issuer issuer, Subject subject, List<byte[]> extensions) {
        List<byte[]> all = new ArrayList<>(extensions);
        all.add(extension("551d0e", false, Der.value(OCTETS, keyId(subject.key))));
        all.add(
                extension(
                        "551d23",
                        false,
                        Der.value(SEQUENCE, Der.value(0x80, keyId(issuer.publicKey)))));
        byte[] algorithm = Der.value(SEQUENCE, ECDSA_WITH_SHA256);
        byte[] body =
                Der.value(
                        SEQUENCE,
                        Der.value(0xa0, oid("020102")),
                        Der.value(INTEGER, subject.serial.toByteArray()),
                        algorithm,
                        name(issuer.name),
                        Der.value(SEQUENCE, time(subject.from), time(subject.to)),
                        name(subject.name),
                        subject.key.getEncoded(),
                        Der.value(0xa3, Der.value(SEQUENCE, all.toArray(byte[][]::new))));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(issuer.key);
            signature.update(body);
            byte[] certificate =
                    Der.value(
                            SEQUENCE,
                            body,
                            algorithm,
                            Der.value(BITS, new byte[] {0}, signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 signs with P-256", impossible);
        }
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        byte[] id = oid("0603" + oid);
        byte[] content = Der.value(OCTETS, value);
        return critical ? Der.value(SEQUENCE, id, TRUE, content) : Der.value(SEQUENCE, id, content);
    }

    private static byte[] keyId(PublicKey key) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 has SHA-1", impossible);
        }
    }

    private static byte[] name(String commonName) {
        byte[] text = Der.value(UTF8, commonName.getBytes(StandardCharsets.UTF_8));
        return Der.value(SEQUENCE, Der.value(SET, Der.value(SEQUENCE, COMMON_NAME, text)));
    }

    private static byte[] time(Instant time) {
        return Der.value(UTC_TIME, UTC.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] oid(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
