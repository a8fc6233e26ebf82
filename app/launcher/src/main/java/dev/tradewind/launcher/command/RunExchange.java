// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.running.DataFolders;
import dev.tradewind.launcher.terminal.Screen;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.simulatorserver.exchange.fault.FaultText;
import dev.tradewind.simulatorserver.exchange.running.ExchangeOptions;
import dev.tradewind.simulatorserver.exchange.running.RunningExchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import dev.tradewind.venue.simulator.fee.FeeTier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs a simulated exchange that speaks Coinbase Advanced Trade's protocol.
@Command(
        name = "exchange",
        description = {
            "Runs a simulated exchange until Ctrl-C. It speaks Coinbase Advanced Trade's REST and",
            "WebSocket, so that programs written for Coinbase run against it: see docs/exchange.md.",
        },
        footer = {"", "Example: tradewind exchange --seed 7 --balances USD=10000,BTC=0.5"})
public final class RunExchange implements Callable<Integer> {

    private static final int MINUTES_PER_DAY = 1440;
    private static final String GENERATED = "generated";
    private static final String REPLAY = "replay:";

    @Option(
            names = "--port",
            defaultValue = "8020",
            description = "Port without TLS, REST and WebSocket (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--tls-port",
            defaultValue = "8021",
            description = "Port with TLS (default ${DEFAULT-VALUE}).")
    private int tlsPort;

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            defaultValue = "generated",
            description = {
                "generated, or replay:DIR for the recordings VENUE_SYMBOL_l2.csv.gz and",
                "VENUE_SYMBOL_trades.csv.gz of a folder (default ${DEFAULT-VALUE})."
            })
    private String market = "";

    @Mixin private ReplayFlags replay = new ReplayFlags();

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the generated market (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--speed",
            defaultValue = "1",
            description = "Market seconds in a second, up to 100 (default ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--warm-up",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "Minutes of market before it opens (default ${DEFAULT-VALUE}).")
    private int warmUpMinutes;

    @Option(
            names = "--balances",
            paramLabel = "LIST",
            description =
                    "What the account holds, such as USD=10000,BTC=0.5; default: 100000 of each "
                            + "currency to pay with, 10 of everything else.")
    private @Nullable String balances;

    @Option(
            names = "--fee-tier",
            paramLabel = "NAME",
            description =
                    "Keeps the account at this tier of the fee table, such as Intro or 50k; "
                            + "default: the tier follows its volume.")
    private @Nullable String feeTier;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = {
                "Lets something go wrong, such as drop-answer:orders:p=0.1, or outage:down=5m,",
                "cancel-only=1m,limit-only=1m in one word; may be given several times."
            })
    private List<String> faults = new ArrayList<>();

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder for keys and certificate; default: data/exchange.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Prints where it is as one JSON document.")
    private boolean json;

    /// Where an exchange is, and what is needed to use it.
    record Place(
            String rest,
            String stream,
            String tlsRest,
            String tlsStream,
            String ecdsaKeyFile,
            String ed25519KeyFile,
            String authorityFile,
            String market,
            String fills) {

        static Place of(RunningExchange exchange) {
            String plain = exchange.server().uri().getAuthority();
            String tls = exchange.server().tlsUri().getAuthority();
            return new Place(
                    "http://" + plain,
                    "ws://" + plain,
                    "https://" + tls,
                    "wss://" + tls,
                    exchange.ecdsaKey().toString(),
                    exchange.ed25519Key().toString(),
                    exchange.authority().toString(),
                    exchange.model().market(),
                    exchange.model().fills());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Output output = new Output(json);
        Screen screen = output.screen();
        ExchangeOptions options = options();
        CountDownLatch stopped = new CountDownLatch(1);
        try (RunningExchange exchange = open(options, screen)) {
            Runtime.getRuntime().addShutdownHook(new Thread(exchange::close, "exchange-stop"));
            screen.endProgress();
            Place place = Place.of(exchange);
            if (json) {
                output.document(place);
            } else {
                ExchangeGuide.lines(place).forEach(screen::line);
            }
            stopped.await();
        }
        return ExitCode.DONE;
    }

    private static RunningExchange open(ExchangeOptions options, Screen screen) {
        try {
            return RunningExchange.open(
                    options,
                    new SystemTime(),
                    done ->
                            screen.progress(
                                    Math.round(done * 100), 100, "living through the warm-up"));
        } catch (ConfigurationException refused) {
            throw new CommandFailure(ExitCode.ENVIRONMENT, String.valueOf(refused.getMessage()));
        }
    }

    private ExchangeOptions options() {
        if (!(speed > 0 && speed <= 100)) {
            throw usage("--speed must be above 0 and at most 100: " + speed);
        }
        if (warmUpMinutes < 1 || warmUpMinutes > MINUTES_PER_DAY) {
            throw usage("--warm-up must be within 1..1440 minutes: " + warmUpMinutes);
        }
        return new ExchangeOptions(
                DataFolders.ofProcess().open(home(), "exchange"),
                port,
                tlsPort,
                seed,
                speed,
                Duration.ofMinutes(warmUpMinutes),
                replay(),
                balances(),
                fees(),
                ExchangeServer.Limits.COINBASE,
                faults());
    }

    private List<String> faults() {
        faults.forEach(each -> Texts.parsed(each, FaultText::parse));
        return faults;
    }

    private Optional<ExchangeOptions.Replay> replay() {
        if (market.equals(GENERATED)) {
            return Optional.empty();
        }
        if (!market.startsWith(REPLAY) || market.equals(REPLAY)) {
            throw usage("--market must be generated or replay:DIR: " + market);
        }
        return Optional.of(replay.of(Path.of(market.substring(REPLAY.length())), seed));
    }

    private Path home() {
        return folder == null
                ? Path.of(System.getProperty("tradewind.home", ""), "data", "exchange")
                : folder;
    }

    private List<Money> balances() {
        List<Money> parsed = new ArrayList<>();
        if (balances == null) {
            return parsed;
        }
        for (String each : balances.split(",")) {
            String[] parts = each.strip().split("=", -1);
            if (parts.length != 2) {
                throw usage("--balances must look like USD=10000,BTC=0.5: " + each);
            }
            parsed.add(Texts.parsed(each, _ -> amount(parts[0], parts[1])));
        }
        return parsed;
    }

    private static Money amount(String asset, String amount) {
        try {
            return new Money(new BigDecimal(amount), new Asset(asset));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "--balances: the amount of " + asset + " must be a number: " + amount);
        }
    }

    private FeeSchedule fees() {
        if (feeTier == null) {
            return FeeSchedule.COINBASE;
        }
        for (FeeTier tier : FeeSchedule.COINBASE.tiers()) {
            if (tier.rates().tier().equalsIgnoreCase(feeTier)) {
                return FeeSchedule.flat(tier.rates().makerFraction(), tier.rates().takerFraction());
            }
        }
        throw usage(
                "--fee-tier must be one of %s: %s"
                        .formatted(
                                FeeSchedule.COINBASE.tiers().stream()
                                        .map(each -> each.rates().tier())
                                        .toList(),
                                feeTier));
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message + ".");
    }
}
