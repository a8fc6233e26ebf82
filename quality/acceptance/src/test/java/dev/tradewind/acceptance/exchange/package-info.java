// SPDX-License-Identifier: Apache-2.0
/// The adapter against the simulated exchange over the network, with everything that can go wrong. Start at
/// [dev.tradewind.acceptance.exchange.TenThousandOrdersIT].
@NullMarked
package dev.tradewind.acceptance.exchange;

import org.jspecify.annotations.NullMarked;
