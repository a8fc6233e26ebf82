// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.coinbase.Coinbase;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.Fill;
import dev.tradewind.model.order.OrderRequest;
import dev.tradewind.model.order.Side;
import dev.tradewind.model.order.TimeInForce;
import dev.tradewind.venue.SubmitResult;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.simulator.exchange.Answer;
import dev.tradewind.venue.simulator.exchange.Interventions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, a fill that comes late would be lost, or a row that is no fill would be booked as one.
@Timeout(120)
class OddFillsIT {

    private static final Instant START = Instant.parse("2026-01-01T00:00:10Z");
    private static final ClientOrderId ID = new ClientOrderId("tw-odd");

    @TempDir private Path folder;

    private OpenExchange exchange;
    private Coinbase coinbase;
    private FeedReader reader;
    private String orderId = "";

    @BeforeEach
    void cancelsAnOrder() {
        exchange = new OpenExchange(folder, START, new BigDecimal("10000"), BigDecimal.ZERO, 1);
        coinbase = Coinbase.open(exchange.plain());
        reader = new FeedReader(coinbase.orderFeed(), balances());
        reader.drain();
        OrderRequest request =
                new OrderRequest(
                        ID,
                        OpenExchange.ETH,
                        Side.BUY,
                        Quantity.of("0.5"),
                        Price.of("98"),
                        TimeInForce.GTC,
                        false,
                        null);
        if (coinbase.gateway().submit(request) instanceof SubmitResult.Accepted(var id)) {
            orderId = id.value();
        }
        assertThat(coinbase.gateway().cancel(ID)).isTrue();
        reader.drain();
    }

    @AfterEach
    void closes() {
        coinbase.close();
        exchange.close();
    }

    @Test
    void booksWhatFillsAfterTheCancelAndBeyondTheSizePieceByPiece() {
        intervene(by -> by.fill(exchange.ours, orderId, new BigDecimal("0.9"), 3));
        reader.drain();
        assertThat(reader.fills).hasSize(3).extracting(Fill::entryId).doesNotHaveDuplicates();
        assertThat(reader.fills).isEqualTo(coinbase.gateway().fills(ID));
        assertThat(told(reader.balances)).isEqualTo(told(balances()));
    }

    @Test
    void countsWhatTakesAFillBackAndShowsItAsADifference() {
        intervene(by -> by.fill(exchange.ours, orderId, new BigDecimal("0.4"), 1));
        reader.drain();
        intervene(by -> by.reverse(exchange.ours, reader.fills.getFirst().entryId()));
        reader.drain();
        assertThat(reader.fills).hasSize(1).isEqualTo(coinbase.gateway().fills(ID));
        assertThat(coinbase.oddities().counts()).containsKey("row of fills not booked: REVERSAL");
        assertThat(told(reader.balances)).isNotEqualTo(told(balances()));
        assertThat(balances().get(Asset.USD)).isEqualByComparingTo("10000");
    }

    private void intervene(Function<Interventions, Optional<Answer.Refused>> work) {
        Optional<Answer.Refused> refusal =
                exchange.desk.ask(each -> work.apply(each.interventions().orElseThrow()));
        assertThat(refusal).isEmpty();
    }

    private SortedMap<Asset, BigDecimal> balances() {
        SortedMap<Asset, BigDecimal> balances = new TreeMap<>();
        for (VenueBalance each : coinbase.gateway().balances()) {
            balances.put(each.asset(), each.total());
        }
        return balances;
    }

    private static SortedMap<String, String> told(SortedMap<Asset, BigDecimal> balances) {
        SortedMap<String, String> told = new TreeMap<>();
        balances.forEach((asset, amount) ->
                told.put(asset.code(), amount.stripTrailingZeros().toPlainString()));
        told.values().removeIf(each -> each.equals("0"));
        return told;
    }
}
