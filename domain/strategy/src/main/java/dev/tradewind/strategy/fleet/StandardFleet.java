// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategy.fleet;

import dev.tradewind.model.bot.BotConfig;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The fleet that runs when none is configured: nine variants of the four strategies on every
/// product and a tenth on the first three, which makes 39 bots on four products, as many as the
/// legacy system had. Bots are named `btc-usd.rsi-classic`.
public final class StandardFleet {

    private record Variant(String name, String strategy, Map<String, String> parameters) {}

    private static final int PRODUCTS_WITH_EXTRA = 3;

    private static final List<Variant> VARIANTS =
            List.of(
                    new Variant("rsi-classic", "rsi-mean-reversion", Map.of()),
                    new Variant(
                            "rsi-deep",
                            "rsi-mean-reversion",
                            Map.of("entry_level", "22", "mean_bars", "100")),
                    new Variant(
                            "rsi-quick",
                            "rsi-mean-reversion",
                            Map.of("rsi_period", "7", "entry_level", "20", "time_stop_bars", "24")),
                    new Variant("trend-ensemble", "trend-following", Map.of()),
                    new Variant("trend-fast", "trend-following", Map.of("entry_days", "5,10,20")),
                    new Variant("momentum-slow", "momentum", Map.of()),
                    new Variant("momentum-fast", "momentum", Map.of("horizon_days", "3,7,14")),
                    new Variant("legacy-large-coin", "legacy-score", Map.of()),
                    new Variant(
                            "legacy-small-coin",
                            "legacy-score",
                            Map.of(
                                    "oversold", "35",
                                    "overbought", "65",
                                    "ma_fast", "12",
                                    "ma_slow", "26",
                                    "ma_weight", "0.4",
                                    "macd_weight", "0.2")));

    private static final Variant EXTRA =
            new Variant(
                    "rsi-patient",
                    "rsi-mean-reversion",
                    Map.of("entry_level", "25", "exit_level", "60", "time_stop_bars", "96"));

    private StandardFleet() {}

    /// The fleet on `products` with bars of `timeframe`, in the order of the products.
    public static FleetConfig of(List<Symbol> products, Timeframe timeframe) {
        List<BotConfig> bots = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            Symbol product = products.get(i);
            VARIANTS.forEach(variant -> bots.add(bot(variant, product, timeframe)));
            if (i < PRODUCTS_WITH_EXTRA) {
                bots.add(bot(EXTRA, product, timeframe));
            }
        }
        return new FleetConfig(bots);
    }

    private static BotConfig bot(Variant variant, Symbol product, Timeframe timeframe) {
        String name = product.toString().toLowerCase(Locale.ROOT) + '.' + variant.name();
        return new BotConfig(
                new BotId(name),
                variant.strategy(),
                List.of(product),
                timeframe,
                new TreeMap<>(variant.parameters()));
    }
}
