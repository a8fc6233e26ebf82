// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.model.regime.Regime;
import dev.tradewind.regimestudy.protocol.AlarmProtocol;
import dev.tradewind.regimestudy.protocol.GeneratedProtocol;
import dev.tradewind.regimestudy.protocol.RecordedProtocol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Everything the study found. `judged` is the contestant that the gates are about.
public record ScoreCard(
        String judged,
        List<Entry> entries,
        List<FamilySection> families,
        Optional<AlarmProtocol.Result> alarm,
        List<RecordedSection> recorded,
        List<Gate> gates) {

    public ScoreCard {
        entries = List.copyOf(entries);
        families = List.copyOf(families);
        recorded = List.copyOf(recorded);
        gates = List.copyOf(gates);
    }

    /// A contestant and what it is.
    public record Entry(String name, String description) {}

    /// The results on one family of generated markets.
    public record FamilySection(
            String name, String markets, List<GeneratedProtocol.Result> results) {

        /// The result of one contestant.
        public GeneratedProtocol.Result of(String contestant) {
            return results.stream()
                    .filter(each -> each.contestant().equals(contestant))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The results on one recorded market.
    public record RecordedSection(RecordedFacts facts, List<RecordedProtocol.Result> results) {

        /// The result of one contestant.
        public RecordedProtocol.Result of(String contestant) {
            return results.stream()
                    .filter(each -> each.contestant().equals(contestant))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// What is known of a recorded market before anyone is judged on it. `leader` is the product in
    /// the pictures; `shuffledLabels` are those of the same returns in random order; the trend
    /// agreement is with bull and bear markets.
    public record RecordedFacts(
            String name,
            List<String> products,
            String leader,
            Instant from,
            Instant to,
            Map<Regime, Double> labels,
            Map<Regime, Double> shuffledLabels,
            double ambiguousFraction,
            OptionalDouble trendAgreementFraction) {}

    /// A bound that one figure must keep.
    public record Gate(String name, String bound, String value, boolean passed) {}
}
