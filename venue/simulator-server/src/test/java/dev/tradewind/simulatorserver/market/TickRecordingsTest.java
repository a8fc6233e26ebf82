// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.order.Side;
import dev.tradewind.venue.simulator.exchange.Exchange;
import dev.tradewind.venue.simulator.fee.FeeSchedule;
import dev.tradewind.venue.simulator.replay.ReplayTerms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, an exchange could not be opened on a folder of recordings.
class TickRecordingsTest {

    private static final Symbol BTC = Symbol.parse("BTC-USDT");
    private static final Symbol XRP = Symbol.parse("XRP-ETH");
    private static final String BOOK =
            """
            recv_ns,exch_ms,type,first_id,last_id,side,price,size
            1000000,1,S,5,5,bid,99.9,4
            1000000,1,S,5,5,ask,100.1,2
            9000000,9,T,7,7,buy,100.1,1
            """;
    private static final String TRADES =
            """
            time_ns,price,size,side
            3000000,0.0014,23,sell
            """;

    @TempDir private Path folder;

    @Test
    void replaysTheOrderBooksUnlessOthersAreNamed() throws IOException {
        write("binance_BTC-USDT_l2.csv.gz", BOOK);
        write("binance_BTC-USDT_trades.csv.gz", TRADES);
        write("binance_XRP-ETH_trades.csv", TRADES);
        write("binance_BTC-USDT_1h.csv", "not ours");

        try (TickRecordings recordings = TickRecordings.in(folder)) {
            Exchange books = open(recordings, List.of());
            books.advance(Instant.ofEpochMilli(10));
            assertThat(books.model().market()).isEqualTo("replay of BTC-USDT level 2");
            assertThat(books.trades(BTC, 9)).hasSize(1);
            assertThat(books.rows(BTC, Side.BUY, 9)).hasSize(1);
        }
        try (TickRecordings recordings = TickRecordings.in(folder)) {
            Exchange both = open(recordings, List.of(XRP, BTC));
            assertThat(both.model().market())
                    .isEqualTo("replay of BTC-USDT level 2, XRP-ETH trades");
        }
    }

    @Test
    void replaysTradesWhereThereIsNothingElse() throws IOException {
        write("binance_XRP-ETH_trades.csv", TRADES);

        try (TickRecordings recordings = TickRecordings.in(folder)) {
            Exchange exchange = open(recordings, List.of());
            exchange.advance(Instant.ofEpochMilli(3));
            assertThat(exchange.rows(XRP, Side.SELL, 1)).hasSize(1);
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> open(recordings, List.of(BTC)))
                    .withMessageContaining("no recording of BTC-USDT")
                    .withMessageContaining("trades of [XRP-ETH]");
        }
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> TickRecordings.in(folder))
                .withMessageContaining("holds no file VENUE_SYMBOL_l2.csv.gz");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> TickRecordings.in(folder.resolve("none")))
                .withMessageContaining("name the folder of the recordings");

        write("binance_XRP-ETH_trades.csv", "a,b\n");
        Files.writeString(folder.resolve("binance_BTC-USDT_l2.csv.gz"), BOOK);
        try (TickRecordings recordings = TickRecordings.in(folder)) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> open(recordings, List.of(XRP)))
                    .withMessageContaining("no columns price and size");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> open(recordings, List.of(BTC)))
                    .withMessageContaining("cannot be read");
        }
    }

    private static Exchange open(TickRecordings recordings, List<Symbol> products) {
        return recordings.market(products, ReplayTerms.CAUTIOUS).open(FeeSchedule.COINBASE, 1);
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            bytes.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
