// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What orders get on a market that is known only by its bars. Taking costs half the spread plus
/// slippage, both in basis points of the bar's open, rounded to the tick against the order; the
/// major coins have a tighter spread. All orders of a product together trade at most
/// `participationFraction` of a bar's volume.
public record FillModel(
        BigDecimal majorHalfSpreadBps,
        BigDecimal minorHalfSpreadBps,
        BigDecimal slippageBps,
        BigDecimal participationFraction) {

    private static final BigDecimal BPS = new BigDecimal("0.0001");
    private static final List<String> MAJORS = List.of("BTC", "ETH");

    /// Half spreads of 2 bps (BTC, ETH) and 5 bps, slippage of 3 bps, a tenth of the volume: wider
    /// than recorded Coinbase spreads (BTC median 0.02, ETH 0.3 bps), because bars hide what the
    /// book did.
    public static final FillModel PESSIMISTIC =
            new FillModel(
                    new BigDecimal("2"),
                    new BigDecimal("5"),
                    new BigDecimal("3"),
                    new BigDecimal("0.1"));

    public FillModel {
        Checks.nonNegative("majorHalfSpreadBps", majorHalfSpreadBps);
        Checks.nonNegative("minorHalfSpreadBps", minorHalfSpreadBps);
        Checks.nonNegative("slippageBps", slippageBps);
        Checks.fraction("participationFraction", participationFraction.doubleValue());
    }

    /// Half the spread of `symbol` in basis points.
    public BigDecimal halfSpreadBps(Symbol symbol) {
        return MAJORS.contains(symbol.base().code()) ? majorHalfSpreadBps : minorHalfSpreadBps;
    }

    /// The best price of the other side, for a small order, when the market is at `reference`.
    public Price touch(Side side, Price reference, Instrument instrument) {
        return worse(side, reference, halfSpreadBps(instrument.symbol()), instrument);
    }

    /// What an order that takes pays (BUY) or gets (SELL) when the market is at `reference`.
    public Price takerPrice(Side side, Price reference, Instrument instrument) {
        BigDecimal bps = halfSpreadBps(instrument.symbol()).add(slippageBps);
        return worse(side, reference, bps, instrument);
    }

    /// What may trade against a bar of this volume, in whole lots, rounded down.
    public Quantity capacity(Quantity volume, Instrument instrument) {
        BigDecimal lot = instrument.lotSize().value();
        BigDecimal share = volume.value().multiply(participationFraction);
        return new Quantity(share.divide(lot, 0, RoundingMode.DOWN).multiply(lot));
    }

    private static Price worse(Side side, Price reference, BigDecimal bps, Instrument instrument) {
        BigDecimal tick = instrument.tickSize().value();
        BigDecimal factor = BigDecimal.ONE.add(bps.multiply(BPS).multiply(sign(side)));
        RoundingMode against = side == Side.BUY ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal ticks = reference.value().multiply(factor).divide(tick, 0, against);
        return new Price(ticks.max(BigDecimal.ONE).multiply(tick));
    }

    private static BigDecimal sign(Side side) {
        return BigDecimal.valueOf(side.sign());
    }
}
