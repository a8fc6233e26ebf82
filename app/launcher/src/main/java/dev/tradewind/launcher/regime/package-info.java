// SPDX-License-Identifier: Apache-2.0
/// What the commands about regimes need: who competes, which recordings they are judged on, and the
/// score card as JSON. Start at [dev.tradewind.launcher.regime.ScoreRun].
@NullMarked
package dev.tradewind.launcher.regime;

import org.jspecify.annotations.NullMarked;
