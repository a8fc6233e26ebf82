// SPDX-License-Identifier: Apache-2.0
/// Decisions in plain words, for `tradewind why` and the dashboard:
/// [dev.tradewind.strategy.explain.DecisionExplanation].
@NullMarked
package dev.tradewind.strategy.explain;

import org.jspecify.annotations.NullMarked;
