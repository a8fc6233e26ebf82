// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.recordings;

import dev.tradewind.base.hash.Sha256;
import dev.tradewind.model.market.Bar;
import java.util.List;

/// One hash for the content of bars, whatever file they came from.
public final class BarDigest {

    private BarDigest() {}

    /// SHA-256 over one line per bar, `openEpochSeconds,open,high,low,close,volume`, in hexadecimal.
    public static String sha256(List<Bar> bars) {
        Sha256 hash = new Sha256();
        for (Bar bar : bars) {
            hash.add(line(bar));
        }
        return hash.hex();
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
}
