// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The stretch of market that the tests run on: recorded bars where they are present beside the repository,
/// else the generated market.
final class TestMarket {

    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final String PRODUCTS = "BTC-USD,ETH-USD,SOL-USD,ADA-USD";

    private TestMarket() {}

    /// The settings of `closes` hourly closes at `speed`.
    static List<String> settings(int closes, String speed) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "venue.products=" + PRODUCTS,
                                "venue.timeframe=1h",
                                "venue.from=" + START,
                                "venue.to=" + close(closes),
                                "risk.products=" + PRODUCTS,
                                "venue.speed=" + speed));
        Path recordings = repository().resolve("../shared/data").normalize();
        if (Files.isDirectory(recordings)) {
            settings.add("venue.market=replay");
            settings.add("venue.replay.dir=" + recordings);
        }
        return settings;
    }

    /// The close that is `closes` hours after the start.
    static Instant close(int closes) {
        return START.plus(Duration.ofHours(closes));
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }
}
