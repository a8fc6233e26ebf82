// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import dev.tradewind.base.check.Checks;
import java.util.regex.Pattern;

/// A currency or coin by its code, for example `USD` or `BTC`: 1 to 16 letters (upper case) and digits.
public record Asset(String code) implements Comparable<Asset> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,16}");

    public static final Asset USD = new Asset("USD");

    public Asset {
        Checks.require(
                CODE.matcher(code).matches(), "asset", "must be 1 to 16 of A-Z and 0-9", code);
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
