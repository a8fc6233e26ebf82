// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.risk;

import dev.tradewind.base.check.Checks;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every limit with its unit, default, smallest value and hard ceiling. Configuration can only move
/// a limit between the smallest value and the ceiling.
///
/// Source: defaults are the stricter, ceilings the looser of quantitative specification 3.7 and the
/// control table of reliability 1; order sizes have ceilings of ten times the default, for larger
/// accounts.
public enum RiskLimit {
    /// Age of the decision's bar close and of the portfolio at the time of the answer.
    DATA_AGE("seconds", "5", "0", "60"),
    /// Age of the regime at the decision's bar close; 5 s means exactly as of that close.
    REGIME_AGE("seconds", "5", "0", "172800"),
    /// Size of an order that may take liquidity, at the worst price of its collar.
    MARKETABLE_NOTIONAL("USD", "1000", "1", "10000"),
    /// Size of an order that rests, at the worst price of its collar.
    RESTING_NOTIONAL("USD", "5000", "1", "50000"),
    /// One product's share of equity, in-flight orders and grants included.
    POSITION("fraction of equity", "0.20", "0", "0.25"),
    /// All products' share of equity, in-flight orders and grants included.
    GROSS("fraction of equity", "0.80", "0", "1.00"),
    /// Sum of squared shares of the products, each in the largest gross exposure allowed: 0.25 is four
    /// equal parts of it. The same bound holds for groups of products that move as one.
    CONCENTRATION("sum of squared shares", "0.25", "0", "1"),
    /// Value at risk of a day at 95 %, the trade included.
    VALUE_AT_RISK("fraction of equity", "0.01", "0", "0.01"),
    /// Expected shortfall of a day at 97.5 %, the trade included.
    EXPECTED_SHORTFALL("fraction of equity", "0.018", "0", "0.018"),
    /// Size of an order in what was traded of the product in the last 24 hours.
    VOLUME("fraction of 24 h volume", "0.01", "0", "0.01"),
    /// Fall from the peak from which new risk is scaled down …
    DRAWDOWN_SOFT("fraction", "0.04", "0", "0.08"),
    /// … to none here, where the account becomes REDUCE_ONLY …
    DRAWDOWN_STOP("fraction", "0.08", "0.001", "0.08"),
    /// … and HALTED here.
    DRAWDOWN_HALT("fraction", "0.10", "0.001", "0.10"),
    /// Loss within 24 hours after which there is no new risk for 24 hours.
    DAILY_LOSS("fraction", "0.03", "0.001", "0.03"),
    /// Notional granted within 24 hours.
    DAILY_NOTIONAL("multiple of equity", "3", "0", "3"),
    /// Grants of the account within a minute.
    ORDERS_PER_MINUTE("orders", "60", "0", "60"),
    /// Grants of one bot within a minute.
    BOT_ORDERS_PER_MINUTE("orders", "10", "0", "10"),
    /// Distance of an order's limit from the mid when it may take liquidity.
    MARKETABLE_COLLAR("fraction of price", "0.01", "0.0001", "0.01"),
    /// Distance of an order's limit from the mid when it rests.
    RESTING_COLLAR("fraction of price", "0.02", "0.0001", "0.02"),
    /// Life of a grant.
    GRANT_LIFE("seconds", "5", "1", "5");

    private final String unit;
    private final BigDecimal standard;
    private final BigDecimal minimum;
    private final BigDecimal ceiling;

    RiskLimit(String unit, String standard, String minimum, String ceiling) {
        this.unit = unit;
        this.standard = new BigDecimal(standard);
        this.minimum = new BigDecimal(minimum);
        this.ceiling = new BigDecimal(ceiling);
    }

    /// The limit with the key `key`, such as `daily_loss`, or empty.
    public static Optional<RiskLimit> find(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key().equals(key)).findFirst();
    }

    /// Every key, in order.
    public static List<String> keys() {
        return Arrays.stream(values()).map(RiskLimit::key).toList();
    }

    /// Its name in configuration, checks and messages.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String unit() {
        return unit;
    }

    /// The value unless configured.
    public BigDecimal standard() {
        return standard;
    }

    public BigDecimal minimum() {
        return minimum;
    }

    public BigDecimal ceiling() {
        return ceiling;
    }

    /// `value` if it is within range; otherwise it is refused with the range.
    BigDecimal checked(BigDecimal value) {
        Checks.require(
                value.compareTo(minimum) >= 0 && value.compareTo(ceiling) <= 0,
                key(),
                "must be within " + minimum + ".." + ceiling + " (" + unit + ')',
                value.toPlainString());
        return value;
    }
}
