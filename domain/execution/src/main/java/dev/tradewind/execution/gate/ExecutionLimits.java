// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.execution.gate;

import dev.tradewind.base.check.Checks;
import dev.tradewind.model.money.Money;
import java.math.BigDecimal;
import java.time.Duration;

/// The hard limits at the last hop. They bind orders that add exposure; a proven reduction passes
/// them (only the collar and the grid bind it). No configuration can go beyond the ceilings.
///
/// Source: reliability page, control table (defaults for an account of USD 50,000).
public record ExecutionLimits(
        Duration maximumCommandAge,
        Duration maximumRegimeAge,
        Money marketableCeiling,
        Money restingCeiling,
        BigDecimal marketableCollarFraction,
        BigDecimal restingCollarFraction,
        int openOrdersPerProduct,
        int openOrdersPerAccount,
        Duration duplicateWindow,
        int ordersPerMinute,
        int unknownOrdersThatHalt) {

    private static final BigDecimal WIDEST_COLLAR = new BigDecimal("0.05");
    private static final BigDecimal LARGEST_ORDER = BigDecimal.valueOf(25_000);

    public ExecutionLimits {
        Checks.positive("maximumCommandAge", maximumCommandAge);
        Checks.positive("maximumRegimeAge", maximumRegimeAge);
        ceiling("marketableCeiling", marketableCeiling.amount(), LARGEST_ORDER);
        ceiling("restingCeiling", restingCeiling.amount(), LARGEST_ORDER);
        ceiling("marketableCollarFraction", marketableCollarFraction, WIDEST_COLLAR);
        ceiling("restingCollarFraction", restingCollarFraction, WIDEST_COLLAR);
        Checks.within("openOrdersPerProduct", openOrdersPerProduct, 1, 50);
        Checks.within("openOrdersPerAccount", openOrdersPerAccount, 1, 500);
        Checks.positive("duplicateWindow", duplicateWindow);
        Checks.within("ordersPerMinute", ordersPerMinute, 1, 300);
        Checks.within("unknownOrdersThatHalt", unknownOrdersThatHalt, 1, 10);
    }

    public static ExecutionLimits defaults() {
        return new ExecutionLimits(
                Duration.ofSeconds(5),
                Duration.ofHours(2),
                Money.usd("1000"),
                Money.usd("5000"),
                new BigDecimal("0.01"),
                new BigDecimal("0.02"),
                10,
                100,
                Duration.ofSeconds(10),
                60,
                3);
    }

    private static void ceiling(String name, BigDecimal value, BigDecimal highest) {
        Checks.positive(name, value);
        Checks.require(value.compareTo(highest) <= 0, name, "must be <= " + highest, value);
    }
}
