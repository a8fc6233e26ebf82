// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/// Writes the few forms of DER that key files and certificates need.
public final class Der {

    private static final int LONG_FORM = 0x80;

    private Der() {}

    /// A value with its tag and length.
    public static byte[] value(int tag, byte[]... parts) {
        byte[] content = join(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < LONG_FORM) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            out.write(LONG_FORM | length.length - from);
            out.write(length, from, length.length - from);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
