// SPDX-License-Identifier: Apache-2.0
/// How much of the equity a bet deserves: Kelly's fraction with every step from the raw figure to the binding
/// cap. Start at [dev.tradewind.analytics.sizing.KellySize].
@NullMarked
package dev.tradewind.analytics.sizing;

import org.jspecify.annotations.NullMarked;
