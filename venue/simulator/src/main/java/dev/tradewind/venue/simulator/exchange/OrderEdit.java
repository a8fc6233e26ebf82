// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// New terms of an open order; `size` is the whole size, filled part included. Without a `stopPrice`
/// the present one stays.
public record OrderEdit(
        String orderId, BigDecimal price, BigDecimal size, @Nullable BigDecimal stopPrice) {}
