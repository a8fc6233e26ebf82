// SPDX-License-Identifier: Apache-2.0
/// The one gate between analytics and money: [dev.tradewind.model.sizing.OrderNormalizer] turns
/// numbers into quantities and prices on the venue's grid, always toward less risk.
@NullMarked
package dev.tradewind.model.sizing;

import org.jspecify.annotations.NullMarked;
