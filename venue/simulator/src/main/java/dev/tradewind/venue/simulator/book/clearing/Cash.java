// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.book.clearing;

import dev.tradewind.model.market.Instrument;
import java.math.BigDecimal;
import java.util.Arrays;

/// The ledger in the units of one product: base in lots, quote in ticks times lots with rates in parts
/// per million. Counts each customer's open orders along the way.
final class Cash {

    /// The rate that is the notional itself.
    static final long WHOLE = 1_000_000;

    private final Ledger ledger;
    private final FeeTiers fees;
    private final int base;
    private final int quote;
    private final long lotFactor;
    private final long valueFactor;
    private final long volumeFactor;
    private int[] openOrders = new int[64];

    Cash(Instrument instrument, Ledger ledger, FeeTiers fees) {
        this.ledger = ledger;
        this.fees = fees;
        base = ledger.number(instrument.symbol().base());
        quote = ledger.number(instrument.symbol().quote());
        BigDecimal value = new ProductUnits(instrument).tickLot();
        lotFactor = factor(instrument.lotSize().value(), ledger.unit(base));
        valueFactor = factor(value.movePointLeft(Ledger.RATE_DECIMALS), ledger.unit(quote));
        volumeFactor = factor(value, BigDecimal.ONE.movePointLeft(FeeTiers.VOLUME_DECIMALS));
        Math.multiplyExact(valueFactor, 2 * WHOLE);
    }

    private static long factor(BigDecimal amount, BigDecimal unit) {
        return amount.divideToIntegralValue(unit).longValueExact();
    }

    boolean canHoldQuote(int owner, long value, long rate) {
        return ledger.isAvailable(owner, quote, value, (WHOLE + rate) * valueFactor);
    }

    boolean canHoldBase(int owner, long lots) {
        return ledger.isAvailable(owner, base, lots, lotFactor);
    }

    void holdQuote(int owner, long value, long rate) {
        ledger.hold(owner, quote, value, (WHOLE + rate) * valueFactor);
    }

    void holdBase(int owner, long lots) {
        ledger.hold(owner, base, lots, lotFactor);
    }

    void releaseQuote(int owner, long value, long rate) {
        ledger.hold(owner, quote, value, -(WHOLE + rate) * valueFactor);
    }

    void releaseBase(int owner, long lots) {
        ledger.hold(owner, base, lots, -lotFactor);
    }

    void deliver(int seller, int buyer, long lots) {
        ledger.post(seller, base, lots, -lotFactor);
        ledger.post(buyer, base, lots, lotFactor);
    }

    /// Takes a value from its buyer, with a fee of value times rate, not rounded.
    void pay(int buyer, long value, long rate) {
        ledger.post(buyer, quote, value, -(WHOLE + rate) * valueFactor);
        ledger.post(Ledger.FEES, quote, value, rate * valueFactor);
        fees.traded(buyer, value, volumeFactor);
    }

    /// Gives a value to its seller, less a fee of value times rate.
    void receive(int seller, long value, long rate) {
        ledger.post(seller, quote, value, (WHOLE - rate) * valueFactor);
        ledger.post(Ledger.FEES, quote, value, rate * valueFactor);
        fees.traded(seller, value, volumeFactor);
    }

    int openOrders(int owner) {
        return owner < openOrders.length ? openOrders[owner] : 0;
    }

    void count(int owner, int change) {
        if (owner >= openOrders.length) {
            openOrders = Arrays.copyOf(openOrders, 2 * owner);
        }
        openOrders[owner] += change;
    }
}
