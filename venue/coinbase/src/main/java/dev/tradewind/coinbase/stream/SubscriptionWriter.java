// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.stream;

import dev.tradewind.coinbase.auth.TokenSigner;
import dev.tradewind.model.market.Symbol;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes subscriptions, one channel a message, each with a fresh token if there is a key.
final class SubscriptionWriter {

    private final Optional<TokenSigner> signer;

    SubscriptionWriter(Optional<TokenSigner> signer) {
        this.signer = signer;
    }

    String subscribe(Subscription subscription) {
        return message("subscribe", subscription);
    }

    String unsubscribe(Subscription subscription) {
        return message("unsubscribe", subscription);
    }

    private String message(String type, Subscription subscription) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", type);
        message.put("channel", subscription.channel().subscribeName());
        ArrayNode products = message.putArray("product_ids");
        for (Symbol symbol : subscription.symbols()) {
            products.add(symbol.toString());
        }
        signer.ifPresent(each -> message.put("jwt", each.forStream()));
        return message.toString();
    }
}
