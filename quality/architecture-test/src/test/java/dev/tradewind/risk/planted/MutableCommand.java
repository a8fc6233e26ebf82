// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk.planted;

/// Planted: a command that changes on its way.
public final class MutableCommand {

    private String symbol = "";

    public String symbol() {
        return symbol;
    }

    public void rename(String name) {
        symbol = name;
    }
}
