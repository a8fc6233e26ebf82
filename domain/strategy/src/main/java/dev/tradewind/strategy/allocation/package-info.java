// SPDX-License-Identifier: Apache-2.0
/// Who may use how much capital: [dev.tradewind.strategy.allocation.AllocationWeights] is the
/// table, the [dev.tradewind.strategy.allocation.RegimeAllocator] turns a row of it into a bot's
/// budget. Start at the allocator.
@NullMarked
package dev.tradewind.strategy.allocation;

import org.jspecify.annotations.NullMarked;
