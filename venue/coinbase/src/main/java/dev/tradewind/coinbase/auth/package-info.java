// SPDX-License-Identifier: Apache-2.0
/// Who we are to Coinbase: [dev.tradewind.coinbase.auth.KeyFile] reads an API key in every form it
/// is handed out, [dev.tradewind.coinbase.auth.ApiKey] holds it without ever showing its secret, and
/// [dev.tradewind.coinbase.auth.TokenSigner] signs one token per request. Start at `KeyFile`.
@NullMarked
package dev.tradewind.coinbase.auth;

import org.jspecify.annotations.NullMarked;
