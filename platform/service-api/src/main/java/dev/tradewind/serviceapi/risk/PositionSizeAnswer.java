// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The size of a bet with every step that led to it, each a fraction of equity and at most the one
/// before. `sizeFraction` is the answer and `notional` the same in money of the equity at `asOf`.
/// `bindingCap` names the cap that set it, if one did. `contradictory` says that no outcome of the
/// bet loses, which is an error of the data. `winFraction` and `lossFraction` are the two outcomes
/// that the three figures stand for.
public record PositionSizeAnswer(
        Instant asOf,
        Money equity,
        double winFraction,
        double lossFraction,
        List<Step> steps,
        double sizeFraction,
        Money notional,
        @Nullable String bindingCap,
        boolean contradictory) {

    public PositionSizeAnswer {
        steps = List.copyOf(steps);
    }

    /// One step: its name, what it left, and why in plain words.
    public record Step(String name, double fraction, String why) {}
}
