// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

import dev.tradewind.base.check.Checks;

/// Arithmetic of ring buffers.
final class Windows {

    private Windows() {}

    static int length(int length) {
        return Checks.positive("length", length);
    }

    static int following(int position, int length) {
        return position + 1 == length ? 0 : position + 1;
    }
}
