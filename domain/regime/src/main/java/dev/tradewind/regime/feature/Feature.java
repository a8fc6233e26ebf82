// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regime.feature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One number the model sees, with the name it has in the model's file and the words in which
/// evidence speaks of it. Every feature compares a product with its own past or with the market, so
/// none has a scale: prices in cents give the same values.
///
/// E_h is the mean whose weights halve every h bars, r a log return, P the Parkinson variance of a
/// bar, σ_h = √E_h[P].
///
/// Source: Tradewind quantitative specification 2.3, reduced and extended; decision 36.
public enum Feature {
    /// ln(1 + |t|) of the regression slope of ln C over 24 bars.
    TREND_24("trend_24", "trend of 24 bars", Scope.SYMBOL),
    /// The same over 48 bars.
    TREND_48("trend_48", "trend of 48 bars", Scope.SYMBOL),
    /// The same over 96 bars.
    TREND_96("trend_96", "trend of 96 bars", Scope.SYMBOL),
    /// |Σr| / Σ|r| over 20 bars.
    EFFICIENCY_20("efficiency_20", "directness of the path over 20 bars", Scope.SYMBOL),
    /// |E_12 r| / σ_24, in standard errors, at most 5.
    DRIFT_12("drift_12", "drift against noise, half-life 12 bars", Scope.SYMBOL),
    /// The same with half-life 24.
    DRIFT_24("drift_24", "drift against noise, half-life 24 bars", Scope.SYMBOL),
    /// The same with half-life 48.
    DRIFT_48("drift_48", "drift against noise, half-life 48 bars", Scope.SYMBOL),
    /// E_12 of −r times the distance of the price before from its mean of half-life 12, both in
    /// standard deviations and at most 3.
    REVERSION_12("reversion_12", "pull back to the mean of 12 bars", Scope.SYMBOL),
    /// The same with half-life 24.
    REVERSION_24("reversion_24", "pull back to the mean of 24 bars", Scope.SYMBOL),
    /// The same with half-life 48.
    REVERSION_48("reversion_48", "pull back to the mean of 48 bars", Scope.SYMBOL),
    /// ln of the range of 48 bars in units of σ_48·√48.
    WIDTH_48("width_48", "width of the range of 48 bars", Scope.SYMBOL),
    /// ½ln(E_8 P / E_8 r²) less the same with half-life 480.
    RANGE_TO_RETURN_8("range_to_return_8", "range of the bars against their returns", Scope.SYMBOL),
    /// By how much the longer wick of the bar exceeds 0.8 σ_48, in σ_48, 0–2.
    WICK("wick", "wick of the newest bar", Scope.SYMBOL),
    /// E_12 of it.
    WICKS_12("wicks_12", "wicks of the last bars", Scope.SYMBOL),
    /// ln of the range of the bar in units of σ_480.
    RANGE("range", "range of the newest bar", Scope.SYMBOL),
    /// ln(σ_8 / σ_480).
    RANGE_VOLATILITY_8("range_volatility_8", "volatility by range, half-life 8", Scope.SYMBOL),
    /// ln(σ_24 / σ_480).
    RANGE_VOLATILITY_24("range_volatility_24", "volatility by range, half-life 24", Scope.SYMBOL),
    /// ½ln(E_24 r² / E_480 r²).
    CLOSE_VOLATILITY_24("close_volatility_24", "volatility by close, half-life 24", Scope.SYMBOL),

    /// ½ln(E_6 / E_480) of the squared market return.
    MARKET_VOLATILITY_6("market_volatility_6", "volatility of the market index", Scope.MARKET),
    /// The same with half-life 24.
    MARKET_VOLATILITY_24(
            "market_volatility_24", "volatility of the market index, half-life 24", Scope.MARKET),
    /// Median over the products of ln(σ_3 / σ_480).
    MARKET_RANGES_3("market_ranges_3", "bar ranges of the market, half-life 3", Scope.MARKET),
    /// Median over the products of ln(σ_8 / σ_480).
    MARKET_RANGES_8("market_ranges_8", "bar ranges of the market, half-life 8", Scope.MARKET),
    /// Median over the products of ln(σ_24 / σ_480).
    MARKET_RANGES_24("market_ranges_24", "bar ranges of the market, half-life 24", Scope.MARKET),
    /// Median over the products of [#RANGE].
    MARKET_RANGE("market_range", "newest bar ranges of the market", Scope.MARKET),
    /// E_6 of the market return in standard errors of half-life 240.
    MARKET_DRIFT_6("market_drift_6", "move of the market over 6 bars", Scope.MARKET),
    /// Distance of the market index from its maximum of 120 bars, in standard deviations of as many
    /// bars, <= 0.
    MARKET_DRAWDOWN("market_drawdown", "distance of the market from its peak", Scope.MARKET),
    /// Mean pairwise correlation, on the Fisher scale, in standard deviations from its mean of
    /// half-life 480, −5..5.
    CORRELATION("correlation", "correlation of the products", Scope.CORRELATED_MARKET);

    /// What a feature needs: one product, a market of any size, or one of three products or more.
    public enum Scope {
        SYMBOL,
        MARKET,
        CORRELATED_MARKET
    }

    /// Version of the list and its definitions; a model trained on another one is refused.
    public static final String VERSION = "regime-features-1";

    private static final List<Feature> ALL = List.of(values());

    private final String code;
    private final String words;
    private final Scope scope;

    Feature(String code, String words, Scope scope) {
        this.code = code;
        this.words = words;
        this.scope = scope;
    }

    /// Every feature, in the order of a vector.
    public static List<Feature> all() {
        return ALL;
    }

    /// The features that need no more than `scope`.
    public static List<Feature> of(Scope scope) {
        return ALL.stream().filter(each -> each.scope == scope).toList();
    }

    /// The feature named `code`, if there is one.
    public static Optional<Feature> parse(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /// What it measures, in plain words.
    public String words() {
        return words;
    }

    public Scope scope() {
        return scope;
    }
}
