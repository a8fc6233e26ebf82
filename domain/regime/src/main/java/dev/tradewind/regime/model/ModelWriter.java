// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.regime.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a model as text: one fact a line, a word that says which, then its values. Numbers have
/// nine significant digits, so that a text stays readable; a model is what its text says.
final class ModelWriter {

    static final String FORMAT = "tradewind-regime-model 1";

    private final List<String> lines = new ArrayList<>();

    List<String> write(RegimeModel model) {
        lines.add(FORMAT);
        lines.add("version " + model.version());
        lines.add("features " + Feature.VERSION);
        model.notes().forEach(note -> lines.add("note " + note));
        ModelHysteresis hysteresis = model.hysteresis();
        lines.add(
                "hysteresis %s %d %s %s %d"
                        .formatted(
                                number(hysteresis.changeAboveFraction()),
                                hysteresis.minimumBarsBetweenChanges(),
                                number(hysteresis.crisisAboveFraction()),
                                number(hysteresis.calmBelowFraction()),
                                hysteresis.crisisExitBars()));
        chain("market-crisis", model.market().crisis());
        chain("market-product", model.market().product());
        chain("alone-crisis", model.alone().crisis());
        chain("alone-product", model.alone().product());
        lines.add("end");
        return List.copyOf(lines);
    }

    private void chain(String name, StateChain chain) {
        lines.add("chain " + name + ' ' + String.join(" ", chain.states()));
        StateChain.Dynamics dynamics = chain.dynamics();
        dynamics.transitions().forEach(row -> lines.add("transitions " + numbers(row)));
        lines.add("restart " + numbers(dynamics.restart()));
        lines.add("sharpness " + number(dynamics.sharpness()));
        lines.add("intercepts " + numbers(chain.intercepts()));
        for (StateChain.Term term : chain.terms()) {
            lines.add(
                    "term "
                            + term.feature().code()
                            + ' '
                            + numbers(List.of(term.mean(), term.scale()))
                            + ' '
                            + numbers(term.weights()));
        }
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(ModelWriter::number).collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }
}
