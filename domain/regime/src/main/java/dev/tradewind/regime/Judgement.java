// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime;

import dev.tradewind.model.regime.Regime;

/// The state a rule sees in one product now, and the finding that decided.
///
/// Source: Tradewind quantitative specification 2.2.
public record Judgement(Regime regime, Finding finding) {}
