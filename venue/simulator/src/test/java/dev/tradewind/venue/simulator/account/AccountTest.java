// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tradewind.model.money.Asset;
import dev.tradewind.venue.VenueBalance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, the venue would let its customer spend what is not there.
class AccountTest {

    private static final Instant TIME = Instant.parse("2025-01-01T00:00:00Z");

    private final Account account = new Account(List.of());

    @Test
    void sumsTransfers() {
        move("10", Book.DEPOSITS, Book.CUSTOMER);
        move("4", Book.CUSTOMER, Book.MARKET);
        move("0", Book.CUSTOMER, Book.FEES);
        account.reserve(Asset.USD, new BigDecimal("5"));

        assertThat(account.balances())
                .containsExactly(new VenueBalance(Asset.USD, BigDecimal.ONE, new BigDecimal("5")));
        assertThat(account.transfers(0)).hasSize(2);
        assertThat(account.transfers(1)).extracting(Transfer::number).containsExactly(2L);
    }

    @Test
    void refusesToSpendOrReserveWhatIsNotThere() {
        move("10", Book.DEPOSITS, Book.CUSTOMER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> move("10.01", Book.CUSTOMER, Book.MARKET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account.reserve(Asset.USD, new BigDecimal("10.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account.release(Asset.USD, BigDecimal.ONE));
    }

    @Test
    void refusesAHistoryWithAHole() {
        Transfer second =
                new Transfer(2, TIME, Asset.USD, BigDecimal.ONE, Book.DEPOSITS, Book.CUSTOMER, "x");

        assertThatIllegalArgumentException().isThrownBy(() -> new Account(List.of(second)));
    }

    @Test
    void refusesATransferToWhereItCameFrom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> move("1", Book.CUSTOMER, Book.CUSTOMER));
    }

    private void move(String amount, Book from, Book to) {
        account.move(TIME, Asset.USD, new BigDecimal(amount), from, to, "test");
    }
}
