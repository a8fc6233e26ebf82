// SPDX-License-Identifier: Apache-2.0
/// A strategy's wish, never an order: [dev.tradewind.model.signal.Signal].
@NullMarked
package dev.tradewind.model.signal;

import org.jspecify.annotations.NullMarked;
