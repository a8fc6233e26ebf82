// SPDX-License-Identifier: Apache-2.0
/// The probabilistic model: weights that turn features into evidence, and a filter that carries
/// belief from bar to bar. [dev.tradewind.regime.model.RegimeModel] is the artefact, read from a
/// text file; [dev.tradewind.regime.model.StateChain] is one set of weights and
/// [dev.tradewind.regime.model.BeliefFilter] the belief that follows from it. Start at
/// `RegimeModel`.
@NullMarked
package dev.tradewind.regime.model;

import org.jspecify.annotations.NullMarked;
