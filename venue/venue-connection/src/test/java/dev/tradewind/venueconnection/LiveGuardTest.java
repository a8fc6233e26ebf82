// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venueconnection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.coinbase.account.KeyPermissions;
import dev.tradewind.framework.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, real money could be traded by accident, or with a key that can also take it away.
class LiveGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "yes", "Trade-Real-Money"})
    void refusesRealMoneyWithoutTheTypedConfirmation(String typed) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> LiveGuard.requireConfirmation(typed))
                .withMessageContaining("venue.coinbase.live=trade-real-money");
    }

    @Test
    void letsTheTypedConfirmationPass() {
        assertThatCode(() -> LiveGuard.requireConfirmation("trade-real-money"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"false,true,false,view", "true,false,false,trade", "true,true,true,transfer"})
    void refusesAKeyThatIsTooWeakOrTooPowerful(
            boolean view, boolean trade, boolean transfer, String word) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        LiveGuard.requireFitting(new KeyPermissions(view, trade, transfer, "p")))
                .withMessageContaining(word);
    }

    @Test
    void takesAKeyThatCanViewAndTradeOnly() {
        assertThatCode(() -> LiveGuard.requireFitting(new KeyPermissions(true, true, false, "p")))
                .doesNotThrowAnyException();
    }
}
