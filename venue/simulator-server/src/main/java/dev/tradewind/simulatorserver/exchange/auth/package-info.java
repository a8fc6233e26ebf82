// SPDX-License-Identifier: Apache-2.0
/// Who may ask the exchange: [dev.tradewind.simulatorserver.exchange.auth.KeyRing] knows the keys,
/// [dev.tradewind.simulatorserver.exchange.auth.TokenVerifier] checks what clients sign with them,
/// [dev.tradewind.simulatorserver.exchange.auth.KeyFiles] hands them out. Nothing of it is shared with
/// the client in `venue/coinbase`.
@NullMarked
package dev.tradewind.simulatorserver.exchange.auth;

import org.jspecify.annotations.NullMarked;
