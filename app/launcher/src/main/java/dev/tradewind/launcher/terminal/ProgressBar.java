// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.terminal;

/// A bar of fixed width with its percentage.
final class ProgressBar {

    private static final int CELLS = 24;

    private ProgressBar() {}

    static String of(long done, long whole) {
        double share = whole <= 0 ? 1 : Math.clamp((double) done / (double) whole, 0.0, 1.0);
        int full = (int) Math.round(share * CELLS);
        return "[%s%s] %3d %%"
                .formatted("#".repeat(full), ".".repeat(CELLS - full), Math.round(share * 100));
    }
}
