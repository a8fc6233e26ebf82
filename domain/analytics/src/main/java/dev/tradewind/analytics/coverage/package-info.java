// SPDX-License-Identifier: Apache-2.0
/// Whether forecasts of losses came true: breaches counted
/// ([dev.tradewind.analytics.coverage.Breaches]) and put to the tests of Kupiec, Christoffersen, Basel and
/// Acerbi-Szekely. Start at [dev.tradewind.analytics.coverage.CoverageTests].
@NullMarked
package dev.tradewind.analytics.coverage;

import org.jspecify.annotations.NullMarked;
