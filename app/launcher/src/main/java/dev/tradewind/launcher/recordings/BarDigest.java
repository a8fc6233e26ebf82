// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.recordings;

import dev.tradewind.model.market.Bar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One hash for the content of bars, whatever file they came from.
public final class BarDigest {

    private BarDigest() {}

    /// SHA-256 over one line per bar, `openEpochSeconds,open,high,low,close,volume`, in hexadecimal.
    public static String sha256(List<Bar> bars) {
        MessageDigest digest = digest();
        for (Bar bar : bars) {
            digest.update(line(bar).getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Bar bar) {
        return bar.openTime().getEpochSecond()
                + ","
                + bar.open()
                + ","
                + bar.high()
                + ","
                + bar.low()
                + ","
                + bar.close()
                + ","
                + bar.volume()
                + "\n";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
