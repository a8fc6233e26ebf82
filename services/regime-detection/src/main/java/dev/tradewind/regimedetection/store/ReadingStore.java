// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimedetection.store;

import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.regime.Regime;
import dev.tradewind.model.regime.RegimeReading;
import dev.tradewind.serviceapi.json.ModelJson;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Readings as they were given. Works on the handle it is given.
public final class ReadingStore {

    private final String readings;

    /// @param prefix of the service's tables
    public ReadingStore(String prefix) {
        this.readings = prefix + "_reading";
    }

    /// Keeps a reading.
    public void add(Handle transaction, RegimeReading reading) {
        transaction.execute(
                "INSERT INTO %s (timeframe, symbol, as_of, regime, reading) VALUES (?, ?, ?, ?, ?)"
                        .formatted(readings),
                reading.timeframe().code(),
                reading.symbol().toString(),
                reading.asOf().getEpochSecond(),
                reading.regime().name(),
                ModelJson.write(reading));
    }

    /// The regime last given for a product; UNKNOWN before the first.
    public Regime lastRegime(Handle handle, Timeframe timeframe, Symbol symbol) {
        return handle.createQuery(
                        """
                        SELECT regime FROM %s WHERE timeframe = ? AND symbol = ?
                        ORDER BY as_of DESC LIMIT 1\
                        """
                                .formatted(readings))
                .bind(0, timeframe.code())
                .bind(1, symbol.toString())
                .mapTo(String.class)
                .findOne()
                .map(Regime::valueOf)
                .orElse(Regime.UNKNOWN);
    }

    /// The readings of one close, in the order of the symbols.
    public List<RegimeReading> asOf(Handle handle, Timeframe timeframe, Instant asOf) {
        return handle.createQuery(
                        "SELECT reading FROM %s WHERE timeframe = ? AND as_of = ? ORDER BY symbol"
                                .formatted(readings))
                .bind(0, timeframe.code())
                .bind(1, asOf.getEpochSecond())
                .mapTo(String.class)
                .map(ReadingStore::reading)
                .list();
    }

    /// The newest reading of each product, in the order of the symbols.
    public List<RegimeReading> latest(Handle handle, Timeframe timeframe) {
        return handle.createQuery(
                        """
                        SELECT reading FROM %1$s JOIN
                            (SELECT timeframe, symbol, MAX(as_of) AS as_of FROM %1$s
                             WHERE timeframe = ? GROUP BY timeframe, symbol)
                            USING (timeframe, symbol, as_of)
                        ORDER BY symbol\
                        """
                                .formatted(readings))
                .bind(0, timeframe.code())
                .mapTo(String.class)
                .map(ReadingStore::reading)
                .list();
    }

    /// Up to `limit` readings of a product from the close `from` on and before `to`, oldest first.
    public List<RegimeReading> history(
            Handle handle, Timeframe timeframe, Symbol symbol, Span span) {
        return handle.createQuery(
                        """
                        SELECT reading FROM %s
                        WHERE timeframe = ? AND symbol = ? AND as_of >= ? AND as_of < ?
                        ORDER BY as_of LIMIT ?\
                        """
                                .formatted(readings))
                .bind(0, timeframe.code())
                .bind(1, symbol.toString())
                .bind(2, span.from().getEpochSecond())
                .bind(3, span.to().getEpochSecond())
                .bind(4, span.limit())
                .mapTo(String.class)
                .map(ReadingStore::reading)
                .list();
    }

    /// Which part of a history: closes from `from` on and before `to`, the first `limit` of them.
    public record Span(Instant from, Instant to, int limit) {}

    private static RegimeReading reading(String text) {
        return ModelJson.read(text, RegimeReading.class);
    }
}
