// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.market;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A spot product with its rules. Prices move in `price_increment` (not `quote_increment`, which is
/// the grid of amounts in quote currency).
///
/// @param alias the product whose order book this one shares, for example BTC-USD for BTC-USDC
public record Product(Instrument instrument, Optional<String> alias) {

    private static final List<String> FLAGS =
            List.of(
                    "is_disabled",
                    "trading_disabled",
                    "cancel_only",
                    "limit_only",
                    "post_only",
                    "auction_mode",
                    "view_only");
    private static final Set<String> KNOWN =
            Set.of(
                    ("product_id price price_percentage_change_24h volume_24h"
                                    + " volume_percentage_change_24h base_increment"
                                    + " quote_increment price_increment quote_min_size"
                                    + " quote_max_size base_min_size base_max_size base_name"
                                    + " quote_name status product_type base_currency_id"
                                    + " quote_currency_id mid_market_price alias"
                                    + " base_display_symbol quote_display_symbol display_name"
                                    + " product_venue approximate_quote_24h_volume new_at"
                                    + " market_cap icon_url best_bid_price best_ask_price"
                                    + " about_description high_24h low_24h watched is_disabled"
                                    + " new cancel_only limit_only post_only trading_disabled"
                                    + " auction_mode view_only is_alpha_testing alias_to"
                                    + " fcm_trading_session_details future_product_details")
                            .split(" "));

    static Product read(WireObject row) {
        WireObject product = row.knowing(KNOWN);
        Symbol symbol = Symbol.parse(product.text("product_id"));
        boolean isOpen =
                product.findText("status").map("online"::equals).orElse(true)
                        && FLAGS.stream().noneMatch(product::isTrue);
        return new Product(
                new Instrument(
                        symbol,
                        new Price(product.decimal("price_increment")),
                        new Quantity(product.decimal("base_increment")),
                        new Quantity(product.decimal("base_min_size")),
                        new Money(product.decimal("quote_min_size"), symbol.quote()),
                        isOpen),
                product.findText("alias"));
    }
}
