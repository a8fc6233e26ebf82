// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.market.Bar;
import dev.tradewind.model.market.Symbol;
import java.util.SortedMap;

/// What judges the products inside an engine: a rule or a model. It is told every bar, then every
/// instant, then asked product by product.
///
/// Source: Tradewind quantitative specification 2.2.
sealed interface Classifier permits RuleClassifier, ModelClassifier {

    /// The bars of `symbol` start anew: it is new, or there was a hole.
    void begin(Symbol symbol);

    /// The next bar of `symbol`.
    void add(Symbol symbol, Bar bar);

    /// An instant is complete: `closing` are the products with a bar that closed at it.
    void close(SortedMap<Symbol, SymbolTrack> closing);

    /// The verdict on one of them.
    Verdict verdict(Symbol symbol, SymbolTrack track);

    /// Puts what is known of the whole market under its wire name.
    void describe(SortedMap<String, Double> indicators);

    /// Fewest bars between two changes of the state of a product.
    int minimumBarsBetweenChanges();
}
