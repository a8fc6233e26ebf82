// SPDX-License-Identifier: Apache-2.0
/// What limits on a portfolio are compared with: concentration, correlation to the market, and the exposure that a
/// drawdown leaves. Pure figures; the risk engine sets the bounds.
@NullMarked
package dev.tradewind.analytics.limit;

import org.jspecify.annotations.NullMarked;
