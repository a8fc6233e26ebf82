// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.coinbase.edge.FakeTransport;
import dev.tradewind.model.money.Asset;
import dev.tradewind.venue.FeeRates;
import dev.tradewind.venue.VenueBalance;
import dev.tradewind.venue.VenueException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// If this failed, we would trade with money that is not there, or reckon with another tier's fees.
class AccountClientTest {

    private final FakeTransport venue = new FakeTransport();
    private final AccountClient account = new AccountClient(venue.client());

    @Test
    void addsUpTheWalletsOfAllPages() {
        venue.answers("/accounts", page(true, wallet("USD", "10", "2", "FIAT")))
                .answers(
                        "/accounts",
                        page(
                                false,
                                wallet("BTC", "1", "0", "CRYPTO"),
                                wallet("BTC", "5", "0", "VAULT"),
                                wallet("USD", "0.5", "0", "FIAT"),
                                wallet("odd-coin", "1", "0", "CRYPTO")));
        assertThat(account.balances())
                .containsExactly(
                        new VenueBalance(new Asset("BTC"), new BigDecimal("1"), BigDecimal.ZERO),
                        new VenueBalance(Asset.USD, new BigDecimal("10.5"), new BigDecimal("2")));
        assertThat(venue.oddities.total()).isEqualTo(1);
    }

    @Test
    void knowsNothingWhenOneBalanceCannotBeRead() {
        venue.answers("/accounts", page(false, wallet("USD", "", "0", "FIAT")));
        assertThatThrownBy(account::balances)
                .isInstanceOf(VenueException.OutcomeUnknown.class)
                .hasMessageContaining("available_balance lacks the field 'value'");
    }

    @Test
    void readsTheRatesAndNotTheLabel() {
        venue.answers(
                "/transaction_summary",
                """
                {"total_volume":1000.5,"fee_tier":{"pricing_tier":"Intro","usd_from":"0",
                 "taker_fee_rate":"0.009","maker_fee_rate":"0.005"},"margin_rate":null}\
                """);
        assertThat(account.feeRates())
                .isEqualTo(new FeeRates("Intro", new BigDecimal("0.005"), new BigDecimal("0.009")));
    }

    @Test
    void readsWhatTheKeyMayDo() {
        venue.answers(
                "/key_permissions",
                """
                {"can_view":true,"can_trade":true,"can_transfer":false,"portfolio_uuid":"p",
                 "portfolio_type":"DEFAULT"}\
                """);
        assertThat(account.permissions()).isEqualTo(new KeyPermissions(true, true, false, "p"));
    }

    private static String wallet(String currency, String value, String hold, String type) {
        return """
        {"uuid":"u","currency":"%s","available_balance":{"value":"%s","currency":"x"},
         "type":"ACCOUNT_TYPE_%s","hold":{"value":"%s","currency":"x"}}\
        """
                .formatted(currency, value, type, hold);
    }

    private static String page(boolean hasNext, String... wallets) {
        return "{\"accounts\":[%s],\"has_next\":%s,\"cursor\":\"%s\",\"size\":1}"
                .formatted(String.join(",", wallets), hasNext, hasNext ? "next" : "");
    }
}
