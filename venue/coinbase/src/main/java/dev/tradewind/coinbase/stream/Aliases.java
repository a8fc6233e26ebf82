// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.market.Product;
import dev.tradewind.model.market.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The names under which products were asked for. A product that shares the book of another is told
/// under that one's name (BTC-USDC as BTC-USD); here it gets its own back.
public final class Aliases {

    /// Every product is told under the name it was asked for.
    public static final Aliases NONE = new Aliases(new TreeMap<>());

    private final SortedMap<Symbol, List<Symbol>> asked;

    private Aliases(SortedMap<Symbol, List<Symbol>> asked) {
        this.asked = asked;
    }

    /// The names for a stream that was asked for `symbols`.
    ///
    /// @param products what the venue says of its products
    public static Aliases of(Collection<Symbol> symbols, List<Product> products) {
        SortedMap<Symbol, List<Symbol>> asked = new TreeMap<>();
        for (Symbol symbol : symbols.stream().sorted().distinct().toList()) {
            Symbol told =
                    products.stream()
                            .filter(each -> each.instrument().symbol().equals(symbol))
                            .findFirst()
                            .flatMap(Product::alias)
                            .map(Symbol::parse)
                            .orElse(symbol);
            asked.computeIfAbsent(told, _ -> new ArrayList<>()).add(symbol);
        }
        return new Aliases(asked);
    }

    /// The names that were asked for, of what is told under one name.
    List<Symbol> names(Symbol told) {
        return asked.getOrDefault(told, List.of(told));
    }
}
