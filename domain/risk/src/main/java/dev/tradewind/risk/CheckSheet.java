// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.model.money.Money;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.risk.RiskCheck;
import dev.tradewind.model.risk.RiskCheck.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The checks of one request as they are made, and the quantity they leave. Quantities are rounded
/// down to 8 decimals, the finest any product's grid needs; whoever sends the order rounds down to
/// its own lot.
final class CheckSheet {

    private static final int DECIMALS = 8;

    private final List<RiskCheck> checks = new ArrayList<>();
    private BigDecimal allowed;
    private @Nullable String binding;
    private @Nullable RiskCheck failed;

    CheckSheet(Quantity requested) {
        allowed = requested.value();
    }

    List<RiskCheck> checks() {
        return List.copyOf(checks);
    }

    Quantity allowed() {
        return new Quantity(allowed);
    }

    /// The last check that made the quantity smaller, if any.
    @Nullable String binding() {
        return binding;
    }

    /// The first check that failed, if any.
    @Nullable RiskCheck failed() {
        return failed;
    }

    void skip(String name, String why) {
        checks.add(new RiskCheck(name, why, "", "state", Verdict.SKIPPED));
    }

    void require(boolean holds, String name, String used, String limit, String unit) {
        record(name, used, limit, unit, holds ? Verdict.PASSED : Verdict.FAILED);
    }

    /// Keeps `before` plus the trade at `worst` within `limit` by making the trade smaller.
    void capNotional(String name, Money before, Money limit, Price worst) {
        Money used = before.plus(worst.times(allowed(), limit.currency()));
        Money room = limit.minus(before);
        BigDecimal most =
                room.amount()
                        .max(BigDecimal.ZERO)
                        .divide(worst.value(), DECIMALS, RoundingMode.DOWN);
        capAt(most, name, text(used), text(limit), limit.currency().code());
    }

    /// Keeps the trade within `most` (base units).
    void capQuantity(String name, Quantity most, String unit) {
        capAt(most.value(), name, allowed().toString(), most.toString(), unit);
    }

    /// Makes the trade smaller by `factor` (0–1); `used` and `limit` say what the factor comes
    /// from.
    void scale(BigDecimal factor, String name, String used, String limit) {
        BigDecimal most =
                factor.compareTo(BigDecimal.ONE) >= 0
                        ? allowed
                        : allowed.multiply(factor).setScale(DECIMALS, RoundingMode.DOWN);
        capAt(most, name, used, limit, "fraction");
    }

    /// Keeps the trade within `most` (base units); `used` and `limit` are told as they are.
    void capAt(BigDecimal most, String name, String used, String limit, String unit) {
        if (most.compareTo(allowed) >= 0) {
            record(name, used, limit, unit, Verdict.PASSED);
            return;
        }
        if (most.signum() == 0) {
            record(name, used, limit, unit, Verdict.FAILED);
            return;
        }
        allowed = most;
        binding = name;
        record(name, used, limit, unit, Verdict.REDUCED);
    }

    private void record(String name, String used, String limit, String unit, Verdict verdict) {
        RiskCheck check = new RiskCheck(name, used, limit, unit, verdict);
        checks.add(check);
        if (verdict == Verdict.FAILED && failed == null) {
            failed = check;
        }
    }

    private static String text(Money money) {
        return new Money(money.amount().setScale(2, RoundingMode.HALF_UP), money.currency())
                .amount()
                .toPlainString();
    }
}
