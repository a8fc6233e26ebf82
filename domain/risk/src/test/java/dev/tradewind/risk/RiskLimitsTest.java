// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.market.Symbol;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// If this failed, configuration could lift a limit above its hard ceiling.
class RiskLimitsTest {

    private static final List<Symbol> PRODUCTS = List.of(Symbol.parse("BTC-USD"));
    private static final BigDecimal STEP = new BigDecimal("0.0001");

    @ParameterizedTest
    @EnumSource(RiskLimit.class)
    void staysBetweenMinimumAndCeiling(RiskLimit limit) {
        assertThat(limit.standard()).isBetween(limit.minimum(), limit.ceiling());
        assertThatThrownBy(() -> limit.checked(limit.ceiling().add(STEP)))
                .hasMessageContaining(limit.key() + " must be within");
        assertThatThrownBy(() -> limit.checked(limit.minimum().subtract(STEP)))
                .hasMessageContaining(limit.unit());
        assertThat(RiskLimit.find(limit.key())).contains(limit);
    }

    @Test
    void refusesAVersionWithAnyLimitBeyondItsCeiling() {
        RiskLimits limits = RiskLimits.defaults(PRODUCTS);
        assertThatThrownBy(() -> limits.changed(Map.of(RiskLimit.GROSS, BigDecimal.TWO), PRODUCTS))
                .hasMessage("gross must be within 0..1.00 (fraction of equity): 2");
    }

    @Test
    void keepsTheStepsOfDrawdownInOrder() {
        RiskLimits limits = RiskLimits.defaults(PRODUCTS);
        BigDecimal low = new BigDecimal("0.03");
        assertThatThrownBy(() -> limits.changed(Map.of(RiskLimit.DRAWDOWN_STOP, low), PRODUCTS))
                .hasMessageContaining("drawdown_soft must be below drawdown_stop");
    }

    @Test
    void countsVersionsAndKeepsWhatIsNotChanged() {
        RiskLimits next =
                RiskLimits.defaults(PRODUCTS)
                        .changed(Map.of(RiskLimit.POSITION, new BigDecimal("0.1")), List.of());
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.value(RiskLimit.POSITION)).isEqualByComparingTo("0.1");
        assertThat(next.value(RiskLimit.GROSS)).isEqualByComparingTo("0.8");
        assertThat(next.duration(RiskLimit.GRANT_LIFE)).isEqualTo(Duration.ofSeconds(5));
        assertThat(next.products()).isEmpty();
        assertThat(RiskLimit.keys()).contains("daily_loss").hasSize(RiskLimit.values().length);
    }
}
