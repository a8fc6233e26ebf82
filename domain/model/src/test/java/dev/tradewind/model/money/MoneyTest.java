// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// If this failed, amounts would lose cents, or dollars would be added to coins.
class MoneyTest {

    private static final Asset BTC = new Asset("BTC");

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "1E+2, 100", "0.00, 0", "-0.010, -0.01", "1E-3, 0.001"})
    void hasOneFormPerAmount(String text, String normal) {
        assertThat(Money.usd(text)).isEqualTo(Money.usd(normal)).hasToString(normal + " USD");
    }

    @Test
    void addsAndSubtractsExactly() {
        Money sum = Money.usd("0.1").plus(Money.usd("0.2"));
        assertThat(sum).isEqualTo(Money.usd("0.3"));
        assertThat(sum.minus(Money.usd("0.3"))).isEqualTo(Money.zero(Asset.USD));
        assertThat(Money.usd("5").negated()).isEqualTo(Money.usd("-5"));
        assertThat(Money.usd("-5").abs()).isEqualTo(Money.usd("5"));
        assertThat(Money.usd("3").times(new BigDecimal("0.001"))).isEqualTo(Money.usd("0.003"));
    }

    @Test
    void neverMixesCurrencies() {
        Money dollars = Money.usd("1");
        Money coins = Money.of("1", BTC);
        List<ThrowingCallable> mixes =
                List.of(
                        () -> dollars.plus(coins),
                        () -> dollars.minus(coins),
                        () -> dollars.compareTo(coins),
                        () -> dollars.min(coins),
                        () -> dollars.fractionOf(coins));
        assertThat(mixes)
                .allSatisfy(mix ->
                        assertThatThrownBy(mix)
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage("currency must be USD: BTC"));
    }

    @Test
    void picksTheSmallerAndTheLarger() {
        Money low = Money.usd("-1");
        Money high = Money.usd("2");
        assertThat(low.min(high)).isEqualTo(low);
        assertThat(high.min(low)).isEqualTo(low);
        assertThat(low.max(high)).isEqualTo(high);
        assertThat(high.max(low)).isEqualTo(high);
    }

    @Test
    void saysWhichSideOfZeroItIsOn() {
        assertThat(Money.usd("0.000").isZero()).isTrue();
        assertThat(Money.usd("-0.01").isNegative()).isTrue();
        assertThat(Money.usd("0.01").isPositive()).isTrue();
        assertThat(Money.usd("0").isPositive() || Money.usd("0").isNegative()).isFalse();
    }

    @Test
    void roundsOnlyAsTold() {
        assertThat(Money.usd("1.005").rounded(2, RoundingMode.UP)).isEqualTo(Money.usd("1.01"));
        assertThat(Money.usd("1.005").rounded(2, RoundingMode.DOWN)).isEqualTo(Money.usd("1"));
    }

    @Test
    void isAFractionOfAPositiveWhole() {
        assertThat(Money.usd("1").fractionOf(Money.usd("3")))
                .isEqualByComparingTo("0.333333333333");
        assertThatThrownBy(() -> Money.usd("1").fractionOf(Money.usd("0")))
                .hasMessage("whole must be > 0: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1,5", "NaN", "0x10", "1e-31", "1e31"})
    void refusesTextThatIsNoAmount(String text) {
        assertThatThrownBy(() -> Money.usd(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("amount must");
    }

    @Test
    void refusesNumbersTooLongToBeMeant() {
        assertThatThrownBy(() -> Money.usd("1".repeat(65)))
                .hasMessage("amount must have at most 64 characters: 65");
    }
}
