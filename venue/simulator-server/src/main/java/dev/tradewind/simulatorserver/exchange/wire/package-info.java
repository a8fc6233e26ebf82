// SPDX-License-Identifier: Apache-2.0
/// How the exchange's things are written in Coinbase's JSON, for REST and for the streams.
@NullMarked
package dev.tradewind.simulatorserver.exchange.wire;

import org.jspecify.annotations.NullMarked;
