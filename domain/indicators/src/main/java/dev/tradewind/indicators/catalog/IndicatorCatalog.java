// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every indicator, and what a person writes for one:
///
/// - a name with parameters, `rsi:14`, `macd:12:26:9`; those left out at the end take their usual values;
/// - the name of a column, `rsi14`, `bb_up20_2`, `macd_hist`;
/// - either with a percentile rank behind it, `natr:14:pct:720` or `natr14_pct720`.
///
/// Source: Tradewind quantitative specification 1 and 7 ("column name ends with its parameters").
public final class IndicatorCatalog {

    private static final List<IndicatorDefinition> ALL =
            Stream.of(
                            RangeDefinitions.all(),
                            PriceDefinitions.all(),
                            VolatilityDefinitions.all(),
                            LegacyDefinitions.all())
                    .flatMap(List::stream)
                    .toList();

    private static final Pattern RANKED = Pattern.compile("(.+)(?::pct:|_pct(?=\\d))(.*)");
    private static final Parameter RANK_LENGTH = Parameter.bars("pct", 720, 50);
    private static final int SUGGESTIONS = 4;

    private IndicatorCatalog() {}

    /// All indicators.
    public static List<IndicatorDefinition> all() {
        return ALL;
    }

    /// What `text` asks for; what cannot be understood is an [IllegalArgumentException] that names the
    /// bound, or the names that come nearest.
    public static IndicatorRequest parse(String text) {
        Matcher ranked = RANKED.matcher(text);
        Optional<IndicatorRequest> found =
                ranked.matches()
                        ? find(
                                ranked.group(1),
                                OptionalInt.of((int) RANK_LENGTH.parse(ranked.group(2))))
                        : find(text, OptionalInt.empty());
        return found.orElseThrow(() -> unknown(text));
    }

    private static Optional<IndicatorRequest> find(String text, OptionalInt rank) {
        String[] parts = text.split(":", -1);
        for (IndicatorDefinition definition : ALL) {
            if (definition.names().contains(parts[0])) {
                return Optional.of(called(definition, parts, rank));
            }
        }
        return ALL.stream().flatMap(each -> column(each, text, rank).stream()).findFirst();
    }

    private static IndicatorRequest called(
            IndicatorDefinition definition, String[] parts, OptionalInt rank) {
        int known = definition.parameters().size();
        if (parts.length - 1 > known) {
            throw new IllegalArgumentException(
                    "%s takes at most %d parameters, as in %s: %s"
                            .formatted(
                                    definition.name(),
                                    known,
                                    definition.usual(),
                                    String.join(":", parts)));
        }
        double[] parameters = definition.usualParameters();
        for (int i = 1; i < parts.length; i++) {
            parameters[i - 1] = parsed(definition, i - 1, parts[i]);
        }
        List<Integer> outputs = IntStream.range(0, definition.columns().size()).boxed().toList();
        return request(definition, parameters, outputs, rank);
    }

    /// The request whose only column is called `text`.
    private static Optional<IndicatorRequest> column(
            IndicatorDefinition definition, String text, OptionalInt rank) {
        for (int output = 0; output < definition.columns().size(); output++) {
            String template = definition.columns().get(output);
            Matcher matcher =
                    Pattern.compile(template.replaceAll("\\{(\\d)}", "(?<p$1>[\\\\d.]+)"))
                            .matcher(text);
            if (matcher.matches()) {
                double[] parameters = definition.usualParameters();
                for (int i = 0; i < parameters.length; i++) {
                    if (template.contains("{" + i + "}")) {
                        parameters[i] = parsed(definition, i, matcher.group("p" + i));
                    }
                }
                return Optional.of(request(definition, parameters, List.of(output), rank));
            }
        }
        return Optional.empty();
    }

    private static double parsed(IndicatorDefinition definition, int index, String text) {
        try {
            return definition.parameters().get(index).parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    definition.name() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static IndicatorRequest request(
            IndicatorDefinition definition,
            double[] parameters,
            List<Integer> outputs,
            OptionalInt rank) {
        try {
            return new IndicatorRequest(definition, parameters, outputs, rank);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    definition.name() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static IllegalArgumentException unknown(String text) {
        String word = text.split(":", -1)[0].replaceAll("[\\d.]+.*", "");
        List<String> names = new ArrayList<>();
        ALL.forEach(each -> names.addAll(each.names()));
        names.sort(Comparator.comparingInt(each -> distance(word, each)));
        return new IllegalArgumentException(
                "there is no indicator \"%s\"; nearest are %s"
                        .formatted(text, String.join(", ", names.subList(0, SUGGESTIONS))));
    }

    /// Letters to insert, delete or replace to make one word of the other.
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = row[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(replaced, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row[other.length()];
    }
}
