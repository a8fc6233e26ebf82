// SPDX-License-Identifier: Apache-2.0
/// How good regime answers are against labels. [dev.tradewind.regime.score.RegimeScorer] takes bar
/// after bar and gives a [dev.tradewind.regime.score.RegimeScore]; its parts, the
/// [dev.tradewind.regime.score.ConfusionMatrix] and the
/// [dev.tradewind.regime.score.CalibrationTally], also serve alone. Start at `RegimeScorer`.
@NullMarked
package dev.tradewind.regime.score;

import org.jspecify.annotations.NullMarked;
