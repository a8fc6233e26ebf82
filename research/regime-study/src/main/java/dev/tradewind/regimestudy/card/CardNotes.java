// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.regimestudy.card.ScoreCard.RecordedFacts;
import dev.tradewind.report.Formats;
import java.util.List;

/// The sentences without which the figures would mislead.
final class CardNotes {

    /// What holds for the whole card.
    static final List<String> ALL =
            """
            Generated markets test the machinery, not profit: their trends are stronger than real.
            Every answer is causal: it was given at the close of its bar, with bars up to it.
            Generated: 4,000 bars a seed, the first 720 not scored; pooled over products and seeds.
            Balanced: mean recall over the four states. Single: least and largest of one market.
            Settled: without the first 24 bars of a true state. Switches: predicted for each true.
            UNKNOWN is a wrong answer. ECE, Brier and log-loss count the bars with probabilities.
            Lags are in bars, over the true switches that were seen before the state ended.
            Variant families are our own, made in another way; nothing was fitted on them.
            Recorded labels are given after the fact, with the future in view.
            Ambiguous bars change label when one threshold moves by 20 %.
            A crash is seen when most products are in CRISIS at a close by six bars after its onset.
            Volatility after: deviation of an hourly return over the next 24 hours.
            Continuation: sign of the last day's move times the next day's, in daily deviations.
            """
                    .lines()
                    .toList();

    private CardNotes() {}

    static String title(RecordedFacts facts) {
        return facts.name()
                + ": "
                + String.join(", ", facts.products())
                + ", "
                + Formats.day(facts.from())
                + " to "
                + Formats.day(facts.to());
    }
}
