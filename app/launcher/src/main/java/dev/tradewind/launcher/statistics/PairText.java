// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.statistics;

import static dev.tradewind.launcher.statistics.Figures.ratio;
import static dev.tradewind.launcher.statistics.Figures.small;

import dev.tradewind.analytics.pairs.Johansen;
import dev.tradewind.analytics.pairs.KalmanHedge;
import dev.tradewind.analytics.pairs.PairScreen;
import dev.tradewind.launcher.statistics.PairReport.Direction;
import dev.tradewind.launcher.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// A [PairReport], or a screen of many pairs, for people.
public final class PairText {

    private PairText() {}

    public static List<String> lines(PairReport report) {
        Table table = new Table("PAIR", "VALUE", "WHAT IT SAYS");
        report.forward().ifPresent(each -> direction(table, report.y(), report.x(), each));
        report.backward().ifPresent(each -> direction(table, report.x(), report.y(), each));
        report.johansen().ifPresent(each -> johansen(table, each));
        List<Leg> legs = List.of(report.x(), report.y());
        legs.forEach(leg -> unitRoot(table, leg));
        legs.forEach(leg -> persistence(table, leg));
        report.spread().ifPresent(leg -> persistence(table, leg));
        OptionalDouble halfLife = report.halfLife();
        table.row(
                "half-life of the spread",
                halfLife.isEmpty() ? "" : ratio(halfLife) + " bars",
                "tradable between 4 and 168 hourly bars");
        KalmanHedge hedge = report.hedge();
        table.row("Kalman hedge ratio", ratio(hedge.beta()), "at the last bar")
                .row("Kalman z", ratio(hedge.score()), "spread of the last bar in deviations");
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(verdict(report));
        return lines;
    }

    private static void direction(Table table, Leg y, Leg x, Direction direction) {
        table.row(
                        y.name() + " on " + x.name(),
                        ratio(direction.fixed().hedge().beta()),
                        "hedge ratio by least squares")
                .row(
                        "Engle-Granger p",
                        small(direction.p()),
                        "t %s; %s with %d lags chosen by AIC"
                                .formatted(
                                        ratio(direction.fixed().test().statistic()),
                                        small(direction.chosen().test().p()),
                                        direction.chosen().test().lags()));
    }

    private static void johansen(Table table, Johansen johansen) {
        Johansen.RankTest first = johansen.trace().getFirst();
        table.row(
                "Johansen trace",
                ratio(first.statistic()),
                "bound %s; stable relations at 95 %%: %d"
                        .formatted(ratio(first.ninetyFive()), johansen.rank()));
    }

    private static void unitRoot(Table table, Leg leg) {
        leg.unitRoot()
                .ifPresent(test ->
                        table.row(
                                "unit root p of " + leg.name(),
                                small(test.p()),
                                "large: it wanders; small: it comes back"));
    }

    private static void persistence(Table table, Leg leg) {
        Leg.Ratio longest = leg.ratios().getLast();
        longest.value()
                .ifPresent(value ->
                        table.row(
                                "variance ratio of " + leg.name(),
                                ratio(value.ratio()),
                                "over %d bars, z %s; a walk has 1"
                                        .formatted(longest.span(), ratio(value.robustZ()))));
        if (leg.hurst().isPresent()) {
            table.row("Hurst of " + leg.name(), ratio(leg.hurst()), "a walk has 0.5");
        }
    }

    private static String verdict(PairReport report) {
        Optional<double[]> adjusted = report.adjusted();
        if (adjusted.isEmpty()) {
            return "The pair cannot be tested: a price is constant, both are one series, or bars"
                    + " are too few.";
        }
        String p =
                "p %s and %s after Benjamini-Hochberg"
                        .formatted(small(adjusted.get()[0]), small(adjusted.get()[1]));
        if (!report.isCointegrated()) {
            return "Not cointegrated in both directions at 5 % ("
                    + p
                    + "): do not trade it as a pair.";
        }
        return report.isTradable()
                ? "Cointegrated in both directions ("
                        + p
                        + "), and the spread comes back in time to trade."
                : "Cointegrated in both directions ("
                        + p
                        + "), but its half-life is not between 4 and 168 bars.";
    }

    /// The directions of a screen, most significant first.
    public static List<String> lines(PairScreen screen, List<String> names) {
        Table table = new Table("Y", "X", "BETA", "T", "P", "P ADJUSTED", "GATE");
        screen.candidates().stream()
                .sorted((one, other) -> Double.compare(one.adjustedP(), other.adjustedP()))
                .forEach(each ->
                        table.row(
                                names.get(each.y()),
                                names.get(each.x()),
                                ratio(each.result().hedge().beta()),
                                ratio(each.result().test().statistic()),
                                small(each.result().test().p()),
                                small(each.adjustedP()),
                                each.isSignificant() ? "passes" : ""));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%d of %d directions pass at 5 %%; pairs that pass in both: %d.",
                        screen.candidates().stream()
                                .filter(PairScreen.Candidate::isSignificant)
                                .count(),
                        screen.candidates().size(),
                        screen.tradable().size()));
        return lines;
    }
}
