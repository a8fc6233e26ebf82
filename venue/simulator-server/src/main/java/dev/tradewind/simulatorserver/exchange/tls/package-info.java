// SPDX-License-Identifier: Apache-2.0
/// The exchange's certificates: an authority of its own and a server certificate for this machine, made
/// when the exchange first opens. Start at
/// [dev.tradewind.simulatorserver.exchange.tls.Certificates].
@NullMarked
package dev.tradewind.simulatorserver.exchange.tls;

import org.jspecify.annotations.NullMarked;
