// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import dev.tradewind.base.check.Checks;

/// A currency or coin by its code, for example `USD` or `BTC`: 1 to 16 letters (upper case) and digits.
public record Asset(String code) implements Comparable<Asset> {

    public static final Asset USD = new Asset("USD");

    public Asset {
        Checks.require(
                code.matches("[A-Z0-9]{1,16}"), "asset", "must be 1 to 16 of A-Z and 0-9", code);
    }

    @Override
    public int compareTo(Asset other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
