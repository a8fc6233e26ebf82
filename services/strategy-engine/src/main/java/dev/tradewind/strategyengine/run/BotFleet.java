// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.run;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.http.ProblemCode;
import dev.tradewind.framework.http.ProblemException;
import dev.tradewind.framework.mailbox.Mailbox;
import dev.tradewind.framework.store.Database;
import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.serviceapi.strategy.BotState;
import dev.tradewind.strategy.catalogue.StrategyCatalogue;
import dev.tradewind.strategy.cycle.RunningFleet;
import dev.tradewind.strategy.fleet.FleetConfig;
import dev.tradewind.strategyengine.store.BotRow;
import dev.tradewind.strategyengine.store.BotStore;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bots as stored and as running. The running fleet belongs to one thread: cycles and changes
/// of bots take turns on it, and a change takes effect when its transaction is on disk. Safe from
/// any thread.
public final class BotFleet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BotFleet.class);
    private static final int WAITING_CHANGES = 64;

    private final Mailbox<RunningFleet> running;
    private final Database database;
    private final BotStore store;
    private final StrategyCatalogue catalogue;
    private final InstantSource time;

    public BotFleet(
            Database database, BotStore store, StrategyCatalogue catalogue, InstantSource time) {
        this.running = new Mailbox<>("fleet", new RunningFleet(catalogue), WAITING_CHANGES);
        this.database = database;
        this.store = store;
        this.catalogue = catalogue;
        this.time = time;
    }

    /// Puts `fleet` in, all running, if this store has never had a fleet.
    ///
    /// @throws ConfigurationException when the catalogue refuses one of the bots
    public void seed(FleetConfig fleet) {
        database.useTransaction(transaction -> {
            if (!store.claimSeeding(transaction, time.instant())) {
                return;
            }
            for (BotConfig bot : fleet.bots()) {
                checkSeed(bot);
                store.save(transaction, row(bot, BotState.RUNNING));
            }
            LOG.atInfo().addKeyValue("bots", fleet.bots().size()).log("fleet_seeded");
        });
    }

    /// Starts every stored bot that shall run. One that this version cannot run is reported and
    /// left out.
    public void startAll() {
        for (BotRow row : store.all()) {
            if (row.state() == BotState.RUNNING) {
                start(row.config());
            }
        }
    }

    /// Runs work on the fleet in its turn.
    public <R> R inTurn(Function<RunningFleet, R> work) {
        return running.ask(work);
    }

    /// Adds a bot, stopped.
    public BotRow add(Handle transaction, BotConfig bot) {
        if (store.find(transaction, bot.id()).isPresent()) {
            throw ProblemException.ofField(
                    ProblemCode.CONFLICT, "id", "a bot named " + bot.id() + " exists already");
        }
        check(bot);
        BotRow row = row(bot, BotState.STOPPED);
        store.save(transaction, row);
        return row;
    }

    /// Gives a stopped bot another configuration.
    public BotRow replace(Handle transaction, BotConfig bot) {
        requireStopped(existing(transaction, bot.id()));
        check(bot);
        BotRow row = row(bot, BotState.STOPPED);
        store.save(transaction, row);
        return row;
    }

    /// Removes a stopped bot.
    public void remove(Handle transaction, BotId bot) {
        requireStopped(existing(transaction, bot));
        store.remove(transaction, bot);
    }

    /// Starts the bot, in its turn of `fleet`; one that runs stays as it is.
    public BotRow start(Handle transaction, RunningFleet fleet, BotId bot) {
        BotRow present = existing(transaction, bot);
        if (present.state() == BotState.RUNNING && fleet.isRunning(bot)) {
            return present;
        }
        check(present.config());
        BotRow started = row(present.config(), BotState.RUNNING);
        store.save(transaction, started);
        database.afterCommit(() -> fleet.start(present.config()));
        return started;
    }

    /// Stops the bot, in its turn of `fleet`; what it holds stays.
    public BotRow stop(Handle transaction, RunningFleet fleet, BotId bot) {
        BotRow present = existing(transaction, bot);
        if (present.state() == BotState.STOPPED) {
            return present;
        }
        BotRow stopped = row(present.config(), BotState.STOPPED);
        store.save(transaction, stopped);
        database.afterCommit(() -> {
            if (!fleet.stop(bot)) {
                LOG.atWarn().addKeyValue("bot", bot).log("bot_did_not_run");
            }
        });
        return stopped;
    }

    @Override
    public void close() {
        running.close();
    }

    private void start(BotConfig bot) {
        running.tell(fleet -> {
            try {
                fleet.start(bot);
            } catch (IllegalArgumentException refused) {
                LOG.atError()
                        .addKeyValue("bot", bot.id())
                        .addKeyValue("reason", refused.getMessage())
                        .log("bot_cannot_run");
            }
        });
    }

    private BotRow existing(Handle transaction, BotId bot) {
        return store.find(transaction, bot).orElseThrow(() -> unknown(bot));
    }

    /// The problem of a bot that does not exist, with those that do.
    public ProblemException unknown(BotId bot) {
        return ProblemException.unknownResource(
                "bot",
                bot.value(),
                store.all().stream().map(row -> row.config().id().value()).toList());
    }

    private void check(BotConfig bot) {
        try {
            if (catalogue.create(bot).warmUpBars() <= 0) {
                throw new IllegalStateException("strategy must need bars: " + bot.strategy());
            }
        } catch (IllegalArgumentException refused) {
            throw ProblemException.of(
                    ProblemCode.INVALID_VALUE, String.valueOf(refused.getMessage()));
        }
    }

    private void checkSeed(BotConfig bot) {
        try {
            check(bot);
        } catch (ProblemException refused) {
            throw new ConfigurationException("the first fleet cannot run: " + refused.detail());
        }
    }

    private static void requireStopped(BotRow row) {
        if (row.state() != BotState.STOPPED) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "bot " + row.config().id() + " runs: stop it first");
        }
    }

    private BotRow row(BotConfig bot, BotState state) {
        return new BotRow(bot, state, time.instant());
    }
}
