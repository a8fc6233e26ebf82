// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.execution.BotShare;
import dev.tradewind.model.execution.InternalCross;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.portfolio.OpenOrder;
import dev.tradewind.model.portfolio.PortfolioSnapshot;
import dev.tradewind.model.portfolio.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The account's books. Feed it what happened, in order: the opening balances once, then fills,
/// crosses, orders, transfers, and the closes of each instant with [#mark]; [#snapshot] then
/// answers as of that instant. Everything with an id has its effect once; the same id with other
/// content is a defect.
///
/// Money that belongs to no bot (opening balances, transfers, fills of foreign orders) is booked to
/// [#UNASSIGNED], so that the bots and it add up to the account. A coin that is owned before it has
/// a price carries no value until its first one; then it enters equity like a transfer.
///
/// Not thread safe: one thread owns it.
public final class PortfolioEngine {

    /// Owner of what belongs to no bot.
    public static final BotId UNASSIGNED = new BotId("unassigned");

    private final PortfolioConfig config;
    private final Asset currency;
    private final Ledger ledger = new Ledger();
    private final EquityCurve curve;
    private final LotBook lots = new LotBook();
    private final BotBook bots = new BotBook();
    private final TreeMap<Symbol, Holding> holdings = new TreeMap<>();
    private final TreeMap<Symbol, Price> marks = new TreeMap<>();
    private final TreeMap<Symbol, Quantity> unpriced = new TreeMap<>();
    private final TreeMap<ClientOrderId, OpenOrder> openOrders = new TreeMap<>();
    private final Map<String, Object> booked = new LinkedHashMap<>();
    private Money realized;
    private Money traded;
    private Money feesAvoided;

    public PortfolioEngine(PortfolioConfig config) {
        this.config = config;
        currency = config.reportingCurrency();
        curve = new EquityCurve(currency);
        realized = Money.zero(currency);
        traded = realized;
        feesAvoided = realized;
    }

    /// Books what the account owned at the start, one positive amount for each currency and coin.
    public LedgerEntry open(Instant asOf, List<Money> balances) {
        Checks.require(ledger.entries() == 0, "opening", "must be the first entry", asOf);
        balances.forEach(balance -> Checks.positive("opening balance", balance.amount()));
        LedgerEntry entry =
                ledger.book(
                        LedgerEntry.Kind.OPENING,
                        "opening",
                        asOf,
                        balances.stream().flatMap(each -> external(each).stream()).toList());
        for (Money balance : balances) {
            if (balance.currency().equals(currency)) {
                curve.transferred(balance);
            } else {
                unpriced.put(
                        new Symbol(balance.currency(), currency), new Quantity(balance.amount()));
            }
        }
        addPoint(asOf);
        return entry;
    }

    /// Books a deposit or withdrawal; empty if it is booked already.
    public Optional<LedgerEntry> transfer(ExternalTransfer transfer) {
        Checks.require(
                transfer.amount().currency().equals(currency),
                "transfer",
                "must be in " + currency,
                transfer.amount());
        if (isKnown("transfer:" + transfer.transferId(), transfer)) {
            return Optional.empty();
        }
        LedgerEntry entry =
                ledger.book(
                        LedgerEntry.Kind.TRANSFER,
                        transfer.transferId(),
                        transfer.time(),
                        external(transfer.amount()));
        curve.transferred(transfer.amount());
        booked.put("transfer:" + transfer.transferId(), transfer);
        return Optional.of(entry);
    }

    /// Books a fill, divided among bots by `shares` (which add up to its quantity; none =
    /// UNASSIGNED). Its fee is divided in proportion. Empty if a fill with this entry id is booked
    /// already.
    public Optional<LedgerEntry> book(Fill fill, List<BotShare> shares) {
        Symbol symbol = fill.symbol();
        Checks.require(
                symbol.quote().equals(currency) && fill.fee().currency().equals(currency),
                "fill",
                "must be paid in " + currency + " and its fee too",
                fill);
        if (isKnown("fill:" + fill.entryId(), fill)) {
            return Optional.empty();
        }
        admit(symbol, fill.price(), fill.time());
        List<FillPart> parts = FillPart.split(fill, shares);
        LedgerEntry entry = post(LedgerEntry.Kind.FILL, fill.entryId(), fill.time(), symbol, parts);
        bookAccount(fill);
        bookBots(symbol, fill.price(), parts);
        booked.put("fill:" + fill.entryId(), fill);
        return Optional.of(entry);
    }

    /// Moves a quantity between bots at the cross price; the account itself does not change. Empty
    /// if it is booked already.
    public Optional<LedgerEntry> cross(InternalCross cross) {
        if (isKnown("cross:" + cross.crossId(), cross)) {
            return Optional.empty();
        }
        List<FillPart> parts = FillPart.split(cross);
        LedgerEntry entry =
                post(LedgerEntry.Kind.CROSS, cross.crossId(), cross.asOf(), cross.symbol(), parts);
        bookBots(cross.symbol(), cross.price(), parts);
        booked.put("cross:" + cross.crossId(), cross);
        Money bothSides = cross.price().times(cross.quantity(), currency).times(BigDecimal.TWO);
        feesAvoided = feesAvoided.plus(bothSides.times(config.crossFeeFraction()));
        return Optional.of(entry);
    }

    /// Takes an order that can still fill into account, or its change.
    public void orderUpdated(OpenOrder order) {
        openOrders.put(order.clientOrderId(), order);
    }

    /// Forgets an order that can no longer fill.
    public void orderClosed(ClientOrderId id) {
        openOrders.remove(id);
    }

    /// Values everything at `closes` (a product without one keeps its last) and adds a point to the
    /// equity curve. `asOf` is not before the last point; the same instant again replaces it.
    public EquityPoint mark(Instant asOf, SortedMap<Symbol, Price> closes) {
        closes.forEach((symbol, close) -> admit(symbol, close, asOf));
        marks.putAll(closes);
        return addPoint(asOf);
    }

    /// The portfolio as of the last [#mark] (or opening), whose instant must be `asOf`.
    public PortfolioSnapshot snapshot(Instant asOf) {
        EquityPoint last = curve.last();
        Checks.require(
                last.asOf().equals(asOf), "asOf", "must be the last mark " + last.asOf(), asOf);
        return new PortfolioSnapshot(
                asOf,
                currency,
                last.equity(),
                cash(),
                last.peak(),
                last.drawdownFraction(),
                curve.dayAgo(),
                positions(),
                bots.positions(),
                List.copyOf(openOrders.values()));
    }

    /// The equity curve, oldest first; its first point is the opening.
    public List<EquityPoint> equityCurve() {
        return curve.points();
    }

    /// The newest point of the equity curve; a portfolio that is not open has none, and asking is a
    /// defect.
    public EquityPoint lastPoint() {
        return curve.last();
    }

    /// Whether the opening balances are booked.
    public boolean isOpen() {
        return ledger.entries() > 0;
    }

    /// What is owned of each currency and coin.
    public SortedMap<Asset, Money> balances() {
        return ledger.owned();
    }

    public List<Lot> openLots() {
        return lots.open();
    }

    public List<ClosedLot> closedLots() {
        return lots.closed();
    }

    /// Every bot's completed round trips, in the order they ended.
    public List<RoundTrip> roundTrips() {
        return bots.roundTrips();
    }

    public List<BotAttribution> attribution() {
        return bots.attribution(this::mark);
    }

    /// Realized P&L of the account, net of fees.
    public Money realizedPnl() {
        return realized;
    }

    /// Fees that internal crosses avoided, both sides, at the configured rate.
    public Money feesAvoided() {
        return feesAvoided;
    }

    private LedgerEntry post(
            LedgerEntry.Kind kind,
            String reference,
            Instant time,
            Symbol symbol,
            List<FillPart> parts) {
        for (FillPart part : parts) {
            Quantity held = bots.held(part.bot(), symbol);
            Checks.require(
                    part.trade().side() == Side.BUY || part.trade().quantity().compareTo(held) <= 0,
                    "sale " + reference,
                    "must not exceed the " + held + ' ' + symbol + " held by " + part.bot(),
                    part.trade().quantity());
        }
        return ledger.book(
                kind,
                reference,
                time,
                parts.stream().flatMap(part -> part.postings(symbol).stream()).toList());
    }

    private void bookBots(Symbol symbol, Price price, List<FillPart> parts) {
        marks.putIfAbsent(symbol, price);
        parts.forEach(part -> bots.book(part.bot(), symbol, part.trade()));
    }

    private void bookAccount(Fill fill) {
        Holding holding = holdings.computeIfAbsent(fill.symbol(), _ -> new Holding(currency));
        traded = traded.plus(fill.notional());
        if (fill.side() == Side.BUY) {
            holding.add(fill.quantity(), fill.notional(), fill.fee());
            lots.bought(Lot.of(fill));
            return;
        }
        Holding.Released released = holding.remove(fill.quantity());
        lots.sold(fill);
        realized =
                realized.plus(fill.notional())
                        .minus(fill.fee())
                        .minus(released.cost())
                        .minus(released.entryFees());
    }

    private void admit(Symbol symbol, Price price, Instant time) {
        Quantity quantity = unpriced.remove(symbol);
        if (quantity == null) {
            return;
        }
        Money value = price.times(quantity, currency);
        curve.transferred(value);
        marks.put(symbol, price);
        Holding holding = new Holding(currency);
        holding.add(quantity, value, Money.zero(currency));
        holdings.put(symbol, holding);
        lots.bought(new Lot("opening", symbol, time, quantity, price, Money.zero(currency)));
        bots.contribute(UNASSIGNED, symbol, quantity, price, time);
    }

    private EquityPoint addPoint(Instant asOf) {
        Money cash = cash();
        Money equity = cash;
        for (Map.Entry<Symbol, Holding> held : holdings.entrySet()) {
            equity = equity.plus(held.getValue().value(mark(held.getKey())));
        }
        Money fees = ledger.balance(AccountKind.FEES, currency);
        return curve.add(asOf, equity, cash, traded, fees);
    }

    private List<Position> positions() {
        return holdings.entrySet().stream()
                .filter(held -> !held.getValue().isFlat())
                .map(held -> position(held.getKey(), held.getValue()))
                .toList();
    }

    private Position position(Symbol symbol, Holding holding) {
        Price mark = mark(symbol);
        return new Position(
                symbol,
                holding.quantity(),
                holding.averagePrice(),
                mark,
                holding.value(mark),
                holding.unrealizedPnl(mark));
    }

    private Price mark(Symbol symbol) {
        Price mark = marks.get(symbol);
        if (mark == null) {
            throw new IllegalStateException("no mark for " + symbol);
        }
        return mark;
    }

    private Money cash() {
        return ledger.balance(AccountKind.CASH, currency);
    }

    private boolean isKnown(String key, Object content) {
        Object before = booked.get(key);
        Checks.require(
                before == null || before.equals(content), key, "must stay as booked", content);
        return before != null;
    }

    private List<Posting> external(Money amount) {
        AccountKind asset =
                amount.currency().equals(currency) ? AccountKind.CASH : AccountKind.HOLDINGS;
        return List.of(
                new Posting(UNASSIGNED, asset, amount),
                new Posting(UNASSIGNED, AccountKind.EXTERNAL, amount.negated()));
    }
}
