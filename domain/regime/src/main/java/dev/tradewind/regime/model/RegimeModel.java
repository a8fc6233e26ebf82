// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.base.check.Checks;
import dev.tradewind.regime.feature.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A trained model, the same as its text: [#parse] reads what [#lines] wrote. `market` answers where
/// three or more products correlate, `alone` where there are fewer; `notes` say, a line each, what it
/// was trained on and what it scored in validation. Immutable.
///
/// Source: Tradewind quantitative specification 2.2 (rung 3), 2.4 and 2.5; decision 36.
public record RegimeModel(
        String version,
        Chains market,
        Chains alone,
        ModelHysteresis hysteresis,
        List<String> notes) {

    /// Names of the states of a crisis chain.
    public static final List<String> CRISIS_STATES = List.of("CALM", "CRISIS");

    /// Names of the states of a product's chain.
    public static final List<String> PRODUCT_STATES = List.of("TRENDING", "RANGING", "CHOPPY");

    private static final String BUILT_IN = "regime-model-1.txt";

    /// Whether the market is in crisis, one chain for all products; and the state of a product while
    /// it is not.
    public record Chains(StateChain crisis, StateChain product) {
        public Chains {
            states("crisis", crisis, CRISIS_STATES);
            states("product", product, PRODUCT_STATES);
        }

        private static void states(String name, StateChain chain, List<String> expected) {
            Checks.require(
                    chain.states().equals(expected), name, "must tell " + expected, chain.states());
        }

        private void scopes(
                String name, Set<Feature.Scope> crisisScopes, Set<Feature.Scope> scopes) {
            scopes(name + " crisis", crisis, crisisScopes);
            scopes(name + " product", product, scopes);
        }

        private static void scopes(String name, StateChain chain, Set<Feature.Scope> allowed) {
            for (StateChain.Term term : chain.terms()) {
                Checks.require(
                        allowed.contains(term.feature().scope()),
                        name,
                        "must not use a feature of scope " + term.feature().scope(),
                        term.feature().code());
            }
        }
    }

    public RegimeModel {
        Checks.notBlank("version", version);
        notes = List.copyOf(notes);
        market.scopes(
                "market",
                EnumSet.of(Feature.Scope.MARKET, Feature.Scope.CORRELATED_MARKET),
                EnumSet.allOf(Feature.Scope.class));
        alone.scopes("alone", EnumSet.of(Feature.Scope.MARKET), EnumSet.of(Feature.Scope.SYMBOL));
    }

    /// Reads a model from the lines of its text; what is wrong is told with its line.
    public static RegimeModel parse(List<String> lines) {
        return new ModelReader(lines).read();
    }

    /// The model this version ships.
    public static RegimeModel builtIn() {
        try (InputStream text = RegimeModel.class.getResourceAsStream(BUILT_IN)) {
            if (text == null) {
                throw new IllegalStateException(
                        "the model " + BUILT_IN + " is not on the class path");
            }
            return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Its text, a line each.
    public List<String> lines() {
        return new ModelWriter().write(this);
    }
}
