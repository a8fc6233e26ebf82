// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.model.market.Instrument;
import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.exchange.auth.Permission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/// The faults that are planted now, oldest first. Whether one strikes at its n-th chance follows from the
/// seed, the fault's number and n alone. Safe from any thread.
public final class FaultPlan {

    private static final RestFault DOWN =
            new RestFault.Instead(
                    503,
                    "text/html",
                    "<html>down for maintenance</html>",
                    false,
                    OptionalInt.empty());

    private final CounterRandom chance;
    private List<Planted> planted = List.of();
    private int lastNumber;
    private volatile boolean isDown;
    private volatile Consumer<Fault> carrier = _ -> {};

    /// A plan in which nothing is planted.
    public FaultPlan(long seed) {
        chance = new CounterRandom(seed);
    }

    /// A fault at work.
    ///
    /// @param number counts from 1
    /// @param text as it was asked for
    /// @param struck how often it has
    public record Standing(int number, String text, int struck) {}

    private static final class Planted {
        private final int number;
        private final String text;
        private final Fault fault;
        private int chances;
        private int struck;

        Planted(int number, String text, Fault fault) {
            this.number = number;
            this.text = text;
            this.fault = fault;
        }

        Standing standing() {
            return new Standing(number, text, struck);
        }
    }

    /// Plants a fault; answers its number.
    ///
    /// @throws IllegalArgumentException saying what is wrong with the text
    public int plant(String text) {
        Fault fault = FaultText.parse(text);
        int number = add(text, fault);
        carrier.accept(fault);
        return number;
    }

    private synchronized int add(String text, Fault fault) {
        List<Planted> next = new ArrayList<>(planted);
        next.add(new Planted(++lastNumber, text, fault));
        planted = List.copyOf(next);
        return lastNumber;
    }

    /// Lets `next` carry out those faults that are done once, when they are planted: the present ones now.
    void carryOutWith(Consumer<Fault> next) {
        carrier = next;
        all(Fault.class).forEach(next);
    }

    /// Begins and ends a time in which nothing works.
    void declareDown(boolean nothingWorks) {
        isDown = nothingWorks;
    }

    /// Whether nothing works now.
    public boolean isDown() {
        return isDown;
    }

    /// Takes a fault out; false if there is none of this number.
    public synchronized boolean remove(int number) {
        int before = planted.size();
        planted = planted.stream().filter(each -> each.number != number).toList();
        return planted.size() < before;
    }

    /// Takes out every fault.
    public synchronized void clear() {
        planted = List.of();
    }

    public synchronized List<Standing> standing() {
        return planted.stream().map(Planted::standing).toList();
    }

    /// The planted faults of a kind, oldest first.
    public synchronized <F extends Fault> List<F> all(Class<F> kind) {
        return planted.stream()
                .map(each -> each.fault)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// What goes wrong with the next request to an endpoint.
    public synchronized Optional<RestFault> strike(Endpoint endpoint) {
        if (isDown) {
            return Optional.of(DOWN);
        }
        return strike(each ->
                each instanceof Fault.OfRequests(var aim, var what, var occasion)
                                && aim.orElse(endpoint) == endpoint
                        ? Optional.of(new Strike<>(what, occasion))
                        : Optional.empty());
    }

    /// What goes wrong with the next message of a channel.
    public synchronized Optional<StreamFault> strikeMessage(String channel) {
        return strikeStream(channel, false);
    }

    /// Whether the next token that comes with a subscription to a channel is refused.
    public synchronized boolean strikeToken(String channel) {
        return strikeStream(channel, true).isPresent();
    }

    private Optional<StreamFault> strikeStream(String channel, boolean ofToken) {
        return strike(each ->
                each instanceof Fault.OfStreams(var aim, var what, var occasion)
                                && aim.orElse(channel).equals(channel)
                                && what instanceof StreamFault.TokenRefused == ofToken
                        ? Optional.of(new Strike<>(what, occasion))
                        : Optional.empty());
    }

    private record Strike<T>(T what, Occasion occasion) {}

    /// Every fault that fits has its chance; the oldest that strikes is the one that counts.
    private <T> Optional<T> strike(Function<Fault, Optional<Strike<T>>> fitting) {
        Optional<T> first = Optional.empty();
        for (Planted each : planted) {
            Optional<Strike<T>> strike = fitting.apply(each.fault);
            if (strike.isPresent() && strikes(each, strike.get().occasion, first.isEmpty())) {
                first = Optional.of(strike.get().what);
            }
        }
        return first;
    }

    private boolean strikes(Planted fault, Occasion occasion, boolean isFirst) {
        int turn = fault.chances++;
        boolean strikes =
                isFirst
                        && turn >= occasion.skip()
                        && fault.struck < occasion.count()
                        && chance.uniform(fault.number, turn) < occasion.probability();
        if (strikes) {
            fault.struck++;
        }
        return strikes;
    }

    /// A clock that is wrong by what is planted.
    public InstantSource skewed(InstantSource clock) {
        return () -> clock.instant().plus(clockOffset());
    }

    private Duration clockOffset() {
        return all(Fault.ClockOffset.class).stream()
                .map(Fault.ClockOffset::by)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// What a key may do that could do `granted` if all were well.
    public List<Permission> permitted(List<Permission> granted) {
        List<Fault.KeyPermissions> limits = all(Fault.KeyPermissions.class);
        return granted.stream()
                .filter(each -> limits.stream().allMatch(limit -> limit.allowed().contains(each)))
                .toList();
    }

    /// How many open orders a message of the user channel's snapshot has at most.
    public int snapshotPage() {
        return all(Fault.SnapshotPages.class).stream()
                .mapToInt(Fault.SnapshotPages::size)
                .min()
                .orElse(Fault.SnapshotPages.LARGEST);
    }

    /// A product as it opens.
    public Instrument opening(Instrument instrument) {
        Instrument opening = instrument;
        for (Fault.OddGrid grid : all(Fault.OddGrid.class)) {
            if (grid.symbol().equals(instrument.symbol())) {
                opening = onGrid(instrument, grid);
            }
        }
        return opening;
    }

    /// The least value of an order becomes the next that the grid can express.
    private static Instrument onGrid(Instrument instrument, Fault.OddGrid grid) {
        BigDecimal step = grid.tick().value().multiply(grid.lot().value());
        Money least = instrument.minNotional();
        BigDecimal steps = least.amount().divide(step, 0, RoundingMode.CEILING);
        return new Instrument(
                instrument.symbol(),
                grid.tick(),
                grid.lot(),
                grid.lot(),
                new Money(steps.multiply(step), least.currency()),
                instrument.tradable());
    }
}
