// SPDX-License-Identifier: Apache-2.0
/// Regimes found without labels, kept to compare with: a Gaussian
/// [dev.tradewind.regime.unsupervised.HiddenMarkovModel], a statistical
/// [dev.tradewind.regime.unsupervised.JumpModel], and
/// [dev.tradewind.regime.unsupervised.ChangePointDetector] (BOCPD) as an alarm. Each has an online
/// form that never looks ahead: `HiddenMarkovFilter`, `JumpFilter`, and the detector itself.
@NullMarked
package dev.tradewind.regime.unsupervised;

import org.jspecify.annotations.NullMarked;
