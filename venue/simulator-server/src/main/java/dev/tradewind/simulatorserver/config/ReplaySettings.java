// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.config;

import dev.tradewind.framework.config.Setting;
import java.nio.file.Path;
import java.util.Optional;

/// Where recordings lie; keys `venue.replay.*`.
public record ReplaySettings(
        @Setting(
                        defaultValue = "",
                        description =
                                "Folder of recorded bars, VENUE_SYMBOL_TIMEFRAME.csv or .csv.gz; "
                                        + "needed for venue.market=replay")
                Optional<Path> dir) {}
