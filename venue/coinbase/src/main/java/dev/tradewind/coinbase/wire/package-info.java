// SPDX-License-Identifier: Apache-2.0
/// Reading what the venue sends, bounded and leniently:
/// [dev.tradewind.coinbase.wire.WireObject] asks for the fields that are needed and lets be what it
/// does not know, which [dev.tradewind.coinbase.wire.Oddities] counts.
@NullMarked
package dev.tradewind.coinbase.wire;

import org.jspecify.annotations.NullMarked;
