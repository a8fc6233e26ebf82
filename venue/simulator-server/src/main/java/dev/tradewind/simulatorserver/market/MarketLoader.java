// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.market;

import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.simulatorserver.config.MarketSource;
import dev.tradewind.simulatorserver.config.ReplaySettings;
import dev.tradewind.simulatorserver.config.VenueSettings;
import dev.tradewind.venue.MarketKind;
import dev.tradewind.venue.simulator.generator.GeneratedMarket;
import dev.tradewind.venue.simulator.market.RecordedMarket;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Makes the market that the settings describe, or says in one sentence what to change.
public final class MarketLoader {

    private static final Instant GENERATED_START = Instant.parse("2025-01-01T00:00:00Z");

    private final VenueSettings settings;
    private final ReplaySettings replay;
    private final Timeframe timeframe;

    public MarketLoader(VenueSettings settings, ReplaySettings replay) {
        this.settings = settings;
        this.replay = replay;
        this.timeframe =
                Timeframe.find(settings.timeframe())
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "venue.timeframe=%s is none of %s"
                                                .formatted(
                                                        settings.timeframe(), Timeframe.codes())));
    }

    /// The market with its opening.
    ///
    /// @throws ConfigurationException when there is none
    public OpenMarket load() {
        return settings.market() == MarketSource.GENERATED ? generated() : replayed();
    }

    private OpenMarket generated() {
        Instant start = time("venue.from", settings.from()).orElse(GENERATED_START);
        if (timeframe != Timeframe.ONE_HOUR) {
            throw new ConfigurationException(
                    ("venue.timeframe=%s: the generated market has bars of 1h only; replay "
                                    + "recorded bars for others")
                            .formatted(timeframe.code()));
        }
        GeneratedMarket market =
                new GeneratedMarket(settings.seed(), start.minus(history()), products());
        Instant end = time("venue.to", settings.to()).orElse(null);
        return new OpenMarket(market, MarketKind.GENERATED, start, end);
    }

    private List<Symbol> products() {
        List<Symbol> known = GeneratedMarket.symbols();
        List<String> names = known.stream().map(Symbol::toString).toList();
        for (String product : settings.products()) {
            if (!names.contains(product)) {
                throw new ConfigurationException(
                        "venue.products: the generated market has no %s; it has %s"
                                .formatted(product, names));
            }
        }
        return settings.products().isEmpty()
                ? known
                : settings.products().stream().map(Symbol::parse).toList();
    }

    private OpenMarket replayed() {
        Path folder =
                replay.dir()
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "venue.market=replay needs venue.replay.dir, the folder "
                                                + "of the recordings"));
        RecordedMarket market =
                new RecordedMarket(
                        timeframe, new RecordedFolder(folder, timeframe).read(settings.products()));
        Instant start =
                time("venue.from", settings.from()).orElse(market.firstOpen().plus(history()));
        if (start.isBefore(market.firstOpen()) || !start.isBefore(market.lastClose())) {
            throw new ConfigurationException(
                    "venue.from=%s is outside the recording, which goes from %s to %s"
                            .formatted(start, market.firstOpen(), market.lastClose()));
        }
        Instant end = time("venue.to", settings.to()).orElse(market.lastClose());
        if (!end.isAfter(start)) {
            throw new ConfigurationException(
                    "venue.to=%s must be after venue.from=%s".formatted(end, start));
        }
        return new OpenMarket(market, MarketKind.REPLAYED, start, end);
    }

    private Duration history() {
        return timeframe.length().multipliedBy(settings.historyBars());
    }

    private Optional<Instant> time(String key, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Instant instant = parse(key, text);
        if (!timeframe.isAligned(instant)) {
            throw new ConfigurationException(
                    "%s=%s must be the start of a bar of %s"
                            .formatted(key, text, timeframe.code()));
        }
        return Optional.of(instant);
    }

    private static Instant parse(String key, String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException invalid) {
            throw new ConfigurationException(
                    "%s=%s must be a day like 2025-01-01 or an instant like 2025-01-01T00:00:00Z"
                            .formatted(key, text),
                    invalid);
        }
    }
}
