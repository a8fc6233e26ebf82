// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.market;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Asset;

/// The name of an instrument, for example `BTC-USD`: what is bought and what pays for it.
public record Symbol(Asset base, Asset quote) implements Comparable<Symbol> {

    /// Parses `BASE-QUOTE`.
    public static Symbol parse(String text) {
        int dash = text.indexOf('-');
        Checks.require(
                dash > 0 && dash == text.lastIndexOf('-') && dash < text.length() - 1,
                "symbol",
                "must look like BTC-USD",
                text);
        return new Symbol(new Asset(text.substring(0, dash)), new Asset(text.substring(dash + 1)));
    }

    @Override
    public int compareTo(Symbol other) {
        int byBase = base.compareTo(other.base);
        return byBase != 0 ? byBase : quote.compareTo(other.quote);
    }

    @Override
    public String toString() {
        return base.code() + '-' + quote.code();
    }
}
