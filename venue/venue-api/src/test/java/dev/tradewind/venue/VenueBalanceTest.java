// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.money.Asset;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// If this failed, two ledgers that agree would look different.
class VenueBalanceTest {

    @Test
    void isEqualByValueWhateverTheScale() {
        VenueBalance balance =
                new VenueBalance(Asset.USD, new BigDecimal("10.00"), new BigDecimal("0E-8"));

        assertThat(balance)
                .isEqualTo(new VenueBalance(Asset.USD, new BigDecimal("1E1"), BigDecimal.ZERO));
        assertThat(balance.total().toPlainString()).isEqualTo("10");
    }
}
