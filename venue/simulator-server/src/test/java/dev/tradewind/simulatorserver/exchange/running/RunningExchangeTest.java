// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.time.SystemTime;
import dev.tradewind.model.money.Money;
import dev.tradewind.simulatorserver.exchange.ExchangeServer;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import dev.tradewind.venue.simulator.replay.ReplayTerms;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, nobody could open an exchange of their own to try a program on.
class RunningExchangeTest {

    private static final SystemTime TIME = new SystemTime();
    private static final String BOOK =
            """
            recv_ns,exch_ms,type,first_id,last_id,side,price,size
            1000000,1,S,5,5,bid,99.9,4
            1000000,1,S,5,5,ask,100.1,2
            """;

    @TempDir private Path folder;

    @Test
    void opensOnAGeneratedMarketAfterAWarmUp() {
        List<Double> progress = new ArrayList<>();
        ExchangeOptions options = options(Optional.empty(), List.of(Money.usd("5000")));

        try (RunningExchange exchange = RunningExchange.open(options, TIME, progress::add)) {
            assertThat(exchange.model().kind()).isEqualTo(MarketKind.GENERATED);
            assertThat(exchange.server().uri().getPort()).isPositive();
            assertThat(exchange.ecdsaKey()).exists();
            assertThat(exchange.ed25519Key()).exists();
            assertThat(exchange.authority()).exists();
        }
        assertThat(progress).hasSize(100).endsWith(1.0);
    }

    @Test
    void opensOnRecordingsAndGivesAFairAmountOfEverything() throws IOException {
        ExchangeOptions options = options(Optional.of(recordings()), List.of());

        try (OpenedMarket market = OpenedMarket.open(options, Instant.EPOCH, _ -> {})) {
            Exchange exchange = market.exchange();
            assertThat(exchange.time()).isEqualTo(Instant.ofEpochMilli(1));
            assertThat(exchange.balances(market.customer(options.balances())))
                    .extracting(VenueBalance::total)
                    .containsExactly(new BigDecimal("10"), new BigDecimal("100000"));
        }
        try (RunningExchange exchange = RunningExchange.open(options, TIME, _ -> {})) {
            assertThat(exchange.model().kind()).isEqualTo(MarketKind.REPLAYED);
        }
    }

    @Test
    void refusesABalanceOfWhatIsNotTraded() throws IOException {
        ExchangeOptions options = options(Optional.of(recordings()), List.of(Money.usd("5000")));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> RunningExchange.open(options, TIME, _ -> {}).close())
                .withMessage("USD is not traded here; give balances of [BTC, USDT]");
    }

    private ExchangeOptions.Replay recordings() throws IOException {
        Files.writeString(folder.resolve("binance_BTC-USDT_l2.csv"), BOOK);
        return new ExchangeOptions.Replay(folder, List.of(), ReplayTerms.CAUTIOUS);
    }

    @Test
    void opensWithWhatGoesWrong() {
        ExchangeOptions options =
                options(
                        Optional.empty(),
                        List.of(),
                        List.of(
                                "grid:BTC-USD:price=0.25,size=0.0003",
                                "product:ETH-USD:status=limit-only"));
        try (RunningExchange exchange = RunningExchange.open(options, TIME, _ -> {})) {
            HttpClient http = HttpClient.newHttpClient();
            URI products = exchange.server().uri().resolve("/api/v3/brokerage/market/products");
            String text =
                    http.sendAsync(
                                    HttpRequest.newBuilder(products).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .join()
                            .body();
            assertThat(text)
                    .contains("\"price_increment\":\"0.25\"", "\"base_increment\":\"0.0003\"")
                    .contains("\"limit_only\":true");
        }
    }

    @Test
    void refusesAFaultThatDoesNotExist() {
        ExchangeOptions options = options(Optional.empty(), List.of(), List.of("earthquake"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RunningExchange.open(options, TIME, _ -> {}).close())
                .withMessageContaining("the name must be one of");
    }

    private ExchangeOptions options(Optional<ExchangeOptions.Replay> replay, List<Money> balances) {
        return options(replay, balances, List.of());
    }

    private ExchangeOptions options(
            Optional<ExchangeOptions.Replay> replay, List<Money> balances, List<String> faults) {
        return new ExchangeOptions(
                folder,
                0,
                0,
                7,
                1,
                Duration.ofSeconds(5),
                replay,
                balances,
                FeeSchedule.COINBASE,
                ExchangeServer.Limits.COINBASE,
                faults);
    }
}
