// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.risk;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.time.Instant;

/// A signed permission to send orders, used once: product, side, at most `maxQuantity`, limit
/// prices within `lowPrice`..`highPrice`, until `expiresAt`. `signature` is Ed25519 over
/// [#signedText] in base64.
public record Grant(
        String grantId,
        String requestId,
        Symbol symbol,
        Side side,
        Quantity maxQuantity,
        Price lowPrice,
        Price highPrice,
        Instant issuedAt,
        Instant expiresAt,
        String signature) {

    /// The text the signature covers: every other field, in order, separated by `|`.
    public String signedText() {
        return String.join(
                "|",
                "grant-v1",
                grantId,
                requestId,
                symbol.toString(),
                side.name(),
                maxQuantity.toString(),
                lowPrice.toString(),
                highPrice.toString(),
                issuedAt.toString(),
                expiresAt.toString());
    }

    /// This grant with `signature` in place of its own.
    public Grant signed(String newSignature) {
        return new Grant(
                grantId,
                requestId,
                symbol,
                side,
                maxQuantity,
                lowPrice,
                highPrice,
                issuedAt,
                expiresAt,
                newSignature);
    }
}
