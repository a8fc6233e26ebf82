// SPDX-License-Identifier: Apache-2.0
/// How assets move together: returns at common times
/// ([dev.tradewind.analytics.covariance.AlignedReturns]), their correlation at once or over a rolling
/// window, and covariances that can be inverted. Start at
/// [dev.tradewind.analytics.covariance.ReturnMatrix].
@NullMarked
package dev.tradewind.analytics.covariance;

import org.jspecify.annotations.NullMarked;
