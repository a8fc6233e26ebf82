// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, money could appear or vanish unnoticed.
class LedgerTest {

    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
    private static final BotId BOT = new BotId("a");
    private final Ledger ledger = new Ledger();

    @Test
    void keepsBalancesByOwnerAndOverAll() {
        deposit("100");
        assertThat(ledger.balance(BOT, AccountKind.CASH, Asset.USD)).isEqualTo(Money.usd("100"));
        assertThat(ledger.balance(AccountKind.EXTERNAL, Asset.USD)).isEqualTo(Money.usd("-100"));
        assertThat(ledger.owned()).containsOnlyKeys(Asset.USD);
        assertThat(ledger.entries()).isEqualTo(1);
    }

    @Test
    void refusesAnEntryThatIsOffBalanceAndChangesNothing() {
        deposit("100");
        assertThatThrownBy(() ->
                        book(
                                new Posting(BOT, AccountKind.CASH, Money.usd("-2")),
                                new Posting(BOT, AccountKind.FEES, Money.usd("1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("entry e is off balance by -1 USD");
        assertThat(ledger.balance(AccountKind.CASH, Asset.USD)).isEqualTo(Money.usd("100"));
    }

    @Test
    void doesNotNetOneCurrencyAgainstAnother() {
        assertThatThrownBy(() ->
                        book(
                                new Posting(BOT, AccountKind.CASH, Money.usd("-1")),
                                new Posting(
                                        BOT,
                                        AccountKind.HOLDINGS,
                                        Money.of("1", new Asset("BTC")))))
                .isInstanceOf(IllegalStateException.class);
    }

    private void deposit(String amount) {
        book(
                new Posting(BOT, AccountKind.CASH, Money.usd(amount)),
                new Posting(BOT, AccountKind.EXTERNAL, Money.usd(amount).negated()));
    }

    private LedgerEntry book(Posting... postings) {
        return ledger.book(LedgerEntry.Kind.TRANSFER, "e", NOW, List.of(postings));
    }
}
