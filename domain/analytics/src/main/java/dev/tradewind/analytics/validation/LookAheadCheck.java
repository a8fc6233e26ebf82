// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.validation;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.base.check.Checks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Whether a pipeline knows the future: cutting the input after some element must not change any
/// output at or before it. The pipeline gives one output for each input, oldest first, and is
/// called anew for each cut; outputs are compared by equality.
///
/// Source: Tradewind quantitative specification 5.4.
public record LookAheadCheck<I, O>(Function<List<I>, List<O>> pipeline) {

    private static final long STREAM = 7000;

    /// The output at `output` depends on inputs after `lastInput`, which is no earlier.
    public record Leak(int lastInput, int output) {}

    /// The earliest output that changes when `inputs` are cut after element `lastInput`.
    public Optional<Leak> cutAfter(List<I> inputs, int lastInput) {
        return compare(inputs, outputs(inputs), lastInput);
    }

    /// The first leak found by `cuts` random cuts.
    public Optional<Leak> randomCuts(List<I> inputs, CounterRandom random, int cuts) {
        List<O> whole = outputs(inputs);
        for (int cut = 0; cut < cuts; cut++) {
            int lastInput = (int) (random.uniform(STREAM, cut) * inputs.size());
            Optional<Leak> leak = compare(inputs, whole, lastInput);
            if (leak.isPresent()) {
                return leak;
            }
        }
        return Optional.empty();
    }

    private Optional<Leak> compare(List<I> inputs, List<O> whole, int lastInput) {
        Checks.within("last input", lastInput, 0, inputs.size() - 1);
        List<O> cut = outputs(inputs.subList(0, lastInput + 1));
        for (int i = 0; i <= lastInput; i++) {
            if (!Objects.equals(whole.get(i), cut.get(i))) {
                return Optional.of(new Leak(lastInput, i));
            }
        }
        return Optional.empty();
    }

    private List<O> outputs(List<I> inputs) {
        List<O> outputs = pipeline.apply(List.copyOf(inputs));
        Checks.require(
                outputs.size() == inputs.size(),
                "outputs",
                "must be as many as inputs, " + inputs.size(),
                outputs.size());
        return outputs;
    }
}
