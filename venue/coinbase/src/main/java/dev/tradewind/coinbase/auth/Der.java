// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.auth;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/// The little of DER that key files need: well-known object identifiers, and sequences of parts.
///
/// Source: ITU-T X.690; identifiers from RFC 5480, RFC 8410 and RFC 8017.
enum Der {
    EC_KEY("06072a8648ce3d0201"),
    P256("06082a8648ce3d030107"),
    P384("06052b81040022"),
    P521("06052b81040023"),
    SECP256K1("06052b8104000a"),
    ED25519("06032b6570"),
    RSA("06092a864886f70d010101");

    static final int SEQUENCE = 0x30;
    static final int OCTETS = 0x04;

    private final String hex;

    Der(String hex) {
        this.hex = hex;
    }

    /// The identifier as it is written.
    byte[] encoded() {
        return HexFormat.of().parseHex(hex);
    }

    /// Whether the identifier occurs in `der`.
    boolean isIn(byte[] der) {
        String text = HexFormat.of().formatHex(der);
        int found = text.indexOf(hex);
        while (found >= 0 && found % 2 != 0) {
            found = text.indexOf(hex, found + 1);
        }
        return found >= 0;
    }

    /// One element: tag, length, and its parts one after the other.
    static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.size();
        if (length >= 256) {
            element.write(0x82);
            element.write(length >>> 8);
        } else if (length >= 128) {
            element.write(0x81);
        }
        element.write(length);
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
