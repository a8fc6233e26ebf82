// SPDX-License-Identifier: Apache-2.0
/// Orders at the venue: [dev.tradewind.coinbase.order.OrderClient] makes, changes, cancels and looks
/// up, and says [dev.tradewind.coinbase.order.OrderReport] and
/// [dev.tradewind.coinbase.order.FillReport] in return. Start at `OrderClient`.
@NullMarked
package dev.tradewind.coinbase.order;

import org.jspecify.annotations.NullMarked;
