// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.card;

import dev.tradewind.regimestudy.card.ScoreCard.FamilySection;
import dev.tradewind.regimestudy.card.ScoreCard.RecordedSection;
import java.util.List;

/// The score card for a terminal.
public final class TextCard {

    private TextCard() {}

    /// Renders the card as plain text with a line feed at every line's end.
    public static String render(ScoreCard card) {
        StringBuilder out = new StringBuilder(1 << 14);
        out.append("REGIME SCORE CARD\n");
        CardNotes.ALL.forEach(note -> out.append("  ").append(note).append('\n'));
        out.append("\nClassifiers\n");
        card.entries()
                .forEach(entry ->
                        out.append("  ")
                                .append(entry.name())
                                .append(": ")
                                .append(entry.description())
                                .append('\n'));
        card.families().forEach(section -> family(out, section));
        card.alarm().ifPresent(alarm -> table(out, CardTables.alarm(alarm)));
        card.recorded().forEach(section -> recorded(out, section));
        out.append("\nGates for ").append(card.judged()).append('\n');
        table(out, CardTables.gates(card.gates()));
        return out.toString();
    }

    private static void family(StringBuilder out, FamilySection section) {
        out.append('\n').append(section.name()).append(": ").append(section.markets()).append('\n');
        table(out, CardTables.summary(section));
        table(out, CardTables.classes(section));
    }

    private static void recorded(StringBuilder out, RecordedSection section) {
        out.append('\n').append(CardNotes.title(section.facts())).append('\n');
        table(out, CardTables.labels(section.facts()));
        table(out, CardTables.recorded(section));
        CardTables crashes = CardTables.crashes(section);
        if (!crashes.rows().isEmpty()) {
            table(out, crashes);
        }
        table(out, CardTables.outcomes(section));
    }

    private static void table(StringBuilder out, CardTables table) {
        List<List<String>> lines = table.lines();
        int[] widths = new int[table.header().size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        out.append('\n');
        for (List<String> line : lines) {
            out.append("  ").append(padded(line.getFirst(), widths[0], false));
            for (int column = 1; column < widths.length; column++) {
                out.append("  ").append(padded(line.get(column), widths[column], true));
            }
            out.append('\n');
        }
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(width - text.length());
        return right ? blanks + text : text + blanks;
    }
}
