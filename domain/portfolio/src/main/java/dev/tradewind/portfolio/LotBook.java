// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Fill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/// Purchases of the account matched with sales, first in first out. The fee of a lot or a sale is
/// divided by quantity to 12 decimals; the last part takes the rounding.
final class LotBook {

    private static final int DECIMALS = 12;

    private final TreeMap<Symbol, Deque<Lot>> open = new TreeMap<>();
    private final List<ClosedLot> closed = new ArrayList<>();

    void bought(Lot lot) {
        open.computeIfAbsent(lot.symbol(), _ -> new ArrayDeque<>()).addLast(lot);
    }

    void sold(Fill sale) {
        Deque<Lot> lots = open.getOrDefault(sale.symbol(), new ArrayDeque<>());
        Quantity left = sale.quantity();
        Money feeLeft = sale.fee();
        while (left.isPositive()) {
            Lot lot = lots.removeFirst();
            Quantity matched = lot.quantity().min(left);
            Money saleFee = part(feeLeft, matched, left);
            Money lotFee = part(lot.fee(), matched, lot.quantity());
            closed.add(match(lot, sale, matched, lotFee.plus(saleFee)));
            if (lot.quantity().compareTo(matched) > 0) {
                lots.addFirst(rest(lot, matched, lotFee));
            }
            left = left.minus(matched);
            feeLeft = feeLeft.minus(saleFee);
        }
    }

    /// Lots still held, by symbol, oldest first.
    List<Lot> open() {
        return open.values().stream().flatMap(Deque::stream).toList();
    }

    /// Matched lots in the order of their sales.
    List<ClosedLot> closed() {
        return List.copyOf(closed);
    }

    private static ClosedLot match(Lot lot, Fill sale, Quantity matched, Money fees) {
        BigDecimal gain = sale.price().value().subtract(lot.price().value());
        Money gross = new Money(gain.multiply(matched.value()), fees.currency());
        return new ClosedLot(
                lot.entryId(),
                sale.entryId(),
                lot.symbol(),
                matched,
                lot.openedAt(),
                lot.price(),
                sale.time(),
                sale.price(),
                fees,
                gross.minus(fees));
    }

    private static Lot rest(Lot lot, Quantity matched, Money feeTaken) {
        return new Lot(
                lot.entryId(),
                lot.symbol(),
                lot.openedAt(),
                lot.quantity().minus(matched),
                lot.price(),
                lot.fee().minus(feeTaken));
    }

    private static Money part(Money whole, Quantity part, Quantity of) {
        if (part.equals(of)) {
            return whole;
        }
        BigDecimal amount =
                whole.amount()
                        .multiply(part.value())
                        .divide(of.value(), DECIMALS, RoundingMode.HALF_EVEN);
        return new Money(amount, whole.currency());
    }
}
