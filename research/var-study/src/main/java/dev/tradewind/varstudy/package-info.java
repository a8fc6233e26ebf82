// SPDX-License-Identifier: Apache-2.0
/// Whether forecasts of losses come true on many portfolios. Start at
/// [dev.tradewind.varstudy.CoverageStudy].
@NullMarked
package dev.tradewind.varstudy;

import org.jspecify.annotations.NullMarked;
