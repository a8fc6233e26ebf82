// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;

/// The state a rule sees in one product now, and the finding that decided.
public record Judgement(Regime regime, Finding finding) {}
