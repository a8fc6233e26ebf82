// SPDX-License-Identifier: Apache-2.0
/// Whether moves tend to go on or to turn back. Start at [dev.tradewind.indicators.persistence.VarianceRatio].
@NullMarked
package dev.tradewind.indicators.persistence;

import org.jspecify.annotations.NullMarked;
