// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.order;

import dev.tradewind.coinbase.wire.WireObject;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.LiquidityRole;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.VenueOrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// One row of the venue's list of executions; `entryId` is its key.
public record FillReport(
        String entryId,
        VenueOrderId venueOrderId,
        Symbol symbol,
        Side side,
        Price price,
        Quantity quantity,
        Money commission,
        LiquidityRole role,
        Instant time,
        Kind kind) {

    private static final int QUOTE_SIZE_DECIMALS = 18;

    /// What a row stands for: an execution, or a later change of the books.
    public enum Kind {
        FILL,
        REVERSAL,
        CORRECTION,
        SYNTHETIC,
        UNKNOWN
    }

    private enum Liquidity {
        MAKER,
        TAKER,
        UNKNOWN_LIQUIDITY_INDICATOR
    }

    static FillReport read(WireObject row) {
        Symbol symbol = Symbol.parse(row.text("product_id"));
        Price price = new Price(row.decimal("price"));
        Liquidity liquidity =
                row.constant(
                        "liquidity_indicator",
                        Liquidity.class,
                        Liquidity.UNKNOWN_LIQUIDITY_INDICATOR);
        return new FillReport(
                row.text("entry_id"),
                new VenueOrderId(row.text("order_id")),
                symbol,
                OrderReport.side(row.text("side")),
                price,
                new Quantity(base(row, price)),
                new Money(row.decimalOrZero("commission"), symbol.quote()),
                liquidity == Liquidity.MAKER ? LiquidityRole.MAKER : LiquidityRole.TAKER,
                row.time("trade_time"),
                row.has("trade_type")
                        ? row.constant("trade_type", Kind.class, Kind.UNKNOWN)
                        : Kind.FILL);
    }

    private static BigDecimal base(WireObject row, Price price) {
        BigDecimal size = row.decimal("size");
        return row.isTrue("size_in_quote")
                ? size.divide(price.value(), QUOTE_SIZE_DECIMALS, RoundingMode.HALF_EVEN)
                : size;
    }

    /// The execution of the order with this client order id.
    public Fill fill(ClientOrderId clientOrderId) {
        return new Fill(
                entryId,
                clientOrderId,
                venueOrderId,
                symbol,
                side,
                price,
                quantity,
                commission,
                role,
                time);
    }
}
