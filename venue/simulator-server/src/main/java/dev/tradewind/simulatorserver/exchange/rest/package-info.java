// SPDX-License-Identifier: Apache-2.0
/// Coinbase's REST: one class for each group of endpoints, all behind the
/// [dev.tradewind.simulatorserver.exchange.rest.Gate], which knows who asks and whether they may.
@NullMarked
package dev.tradewind.simulatorserver.exchange.rest;

import org.jspecify.annotations.NullMarked;
