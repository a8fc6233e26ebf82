// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.model;

import dev.tradewind.regime.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads the text of a model line by line; every complaint names the line.
final class ModelReader {

    private final List<String> lines;
    private int next;

    ModelReader(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    RegimeModel read() {
        if (!peek().equals(ModelWriter.FORMAT)) {
            throw wrong("must be '" + ModelWriter.FORMAT + "'");
        }
        next++;
        String version = words("version", 1).getFirst();
        if (!words("features", 1).getFirst().equals(Feature.VERSION)) {
            next--;
            throw wrong("was trained on other features; this program computes " + Feature.VERSION);
        }
        List<String> notes = new ArrayList<>();
        while (peek().startsWith("note ")) {
            notes.add(lines.get(next++).substring("note ".length()));
        }
        ModelHysteresis hysteresis = hysteresis();
        RegimeModel.Chains market = chains("market");
        RegimeModel.Chains alone = chains("alone");
        if (!peek().equals("end")) {
            throw wrong("must be 'end'");
        }
        return built(() -> new RegimeModel(version, market, alone, hysteresis, notes));
    }

    private ModelHysteresis hysteresis() {
        List<Double> values = numbers("hysteresis", 5);
        return built(() ->
                new ModelHysteresis(
                        values.get(0),
                        values.get(1).intValue(),
                        values.get(2),
                        values.get(3),
                        values.get(4).intValue()));
    }

    private RegimeModel.Chains chains(String scope) {
        StateChain crisis = chain(scope + "-crisis", RegimeModel.CRISIS_STATES);
        StateChain product = chain(scope + "-product", RegimeModel.PRODUCT_STATES);
        return built(() -> new RegimeModel.Chains(crisis, product));
    }

    private StateChain chain(String name, List<String> states) {
        List<String> head = Stream.concat(Stream.of(name), states.stream()).toList();
        if (!words("chain", head.size()).equals(head)) {
            next--;
            throw wrong("must be 'chain " + String.join(" ", head) + "'");
        }
        List<List<Double>> transitions = new ArrayList<>();
        for (int row = 0; row < states.size(); row++) {
            transitions.add(numbers("transitions", states.size()));
        }
        List<Double> restart = numbers("restart", states.size());
        double sharpness = numbers("sharpness", 1).getFirst();
        List<Double> intercepts = numbers("intercepts", states.size());
        List<StateChain.Term> terms = new ArrayList<>();
        while (peek().startsWith("term ")) {
            terms.add(term(states.size()));
        }
        StateChain.Dynamics dynamics = new StateChain.Dynamics(transitions, restart, sharpness);
        return built(() -> new StateChain(states, terms, intercepts, dynamics));
    }

    private StateChain.Term term(int states) {
        List<String> words = words("term", states + 3);
        Feature feature =
                Feature.parse(words.getFirst())
                        .orElseThrow(() -> {
                            next--;
                            return wrong("names no feature of " + Feature.VERSION);
                        });
        List<Double> values = parsed(words.subList(1, words.size()));
        return built(() ->
                new StateChain.Term(
                        feature, values.get(0), values.get(1), values.subList(2, values.size())));
    }

    private List<Double> numbers(String key, int count) {
        return parsed(words(key, count));
    }

    private List<Double> parsed(List<String> words) {
        return built(() -> words.stream().map(Double::valueOf).toList());
    }

    /// The words after `key` on the next line.
    private List<String> words(String key, int count) {
        List<String> words = List.of(peek().split(" ", -1));
        if (!words.getFirst().equals(key) || words.size() != count + 1) {
            throw wrong("must be '" + key + "' and " + count + " values");
        }
        next++;
        return words.subList(1, words.size());
    }

    private String peek() {
        if (next >= lines.size()) {
            throw new IllegalArgumentException(
                    "the text of the model ends after line " + lines.size());
        }
        return lines.get(next);
    }

    /// What the lines read last make; a refusal of theirs gets the number of the last one.
    private <T> T built(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException(
                    "line " + next + " of the model: " + refusal.getMessage(), refusal);
        }
    }

    private IllegalArgumentException wrong(String rule) {
        return new IllegalArgumentException(
                "line " + (next + 1) + " of the model " + rule + ": " + lines.get(next));
    }
}
