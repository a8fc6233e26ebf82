// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.config;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.Setting;
import dev.tradewind.framework.json.Json;
import dev.tradewind.framework.json.JsonException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.strategy.fleet.FleetConfig;
import dev.tradewind.strategy.fleet.StandardFleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Section `bots`: the fleet that is started when the service runs for the first time. Afterwards
/// bots are changed through the API.
public record BotSettings(
        @Setting(
                        defaultValue = "",
                        description = "JSON file with the first fleet; else the standard one")
                Optional<Path> file,
        @Setting(
                        defaultValue = "BTC-USD,ETH-USD,SOL-USD,ADA-USD",
                        description = "Products of the standard fleet")
                List<String> products,
        @Setting(defaultValue = "1h", description = "Timeframe of the standard fleet")
                String timeframe) {

    /// The fleet of the first start.
    public FleetConfig fleet() {
        return file.map(BotSettings::read).orElseGet(this::standard);
    }

    private FleetConfig standard() {
        try {
            return StandardFleet.of(
                    products.stream().map(Symbol::parse).toList(), Timeframe.parse(timeframe));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("settings bots.*: " + wrong.getMessage());
        }
    }

    private static FleetConfig read(Path file) {
        try {
            return Json.read(Files.readString(file), FleetConfig.class);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "bots.file " + file + " cannot be read: " + unreadable);
        } catch (JsonException wrong) {
            throw new ConfigurationException("bots.file " + file + ": " + wrong.getMessage());
        }
    }
}
