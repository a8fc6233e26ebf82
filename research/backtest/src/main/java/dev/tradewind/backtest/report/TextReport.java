// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.backtest.report;

import dev.tradewind.backtest.result.BacktestResult;
import java.util.List;
import java.util.Locale;

/// The report for a terminal: assumptions first, then what came out.
public final class TextReport {

    private static final int NAME_WIDTH = 34;

    private TextReport() {}

    /// Renders the result as plain text with a line feed at every line's end.
    public static String render(BacktestResult result) {
        StringBuilder out = new StringBuilder(1 << 13);
        out.append(
                "TRADEWIND BACKTEST - SIMULATED, on recorded bars; says nothing certain about the future\n");
        section(out, "Assumptions", Tables.assumptions(result.assumptions()));
        result.assumptions().rules().forEach(rule -> out.append("  - ").append(rule).append('\n'));
        section(out, "Result", Tables.headline(result));
        section(out, "Costs", Tables.costs(result.costs()));
        section(out, "Outcomes of all evaluations", Tables.outcomes(result));
        out.append("\nBots (net of all fees)\n");
        botLine(out, Tables.BOT_HEADER);
        result.bots().forEach(bot -> botLine(out, Tables.bot(bot)));
        out.append("\nDecisions sha256 ").append(result.decisionsSha256()).append('\n');
        return out.toString();
    }

    private static void section(StringBuilder out, String title, List<List<String>> rows) {
        out.append('\n').append(title).append('\n');
        for (List<String> row : rows) {
            out.append(
                    String.format(
                            Locale.ROOT, "  %-" + NAME_WIDTH + "s %s\n", row.get(0), row.get(1)));
        }
    }

    private static void botLine(StringBuilder out, List<String> cells) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "  %-28s %-20s %16s %14s %6s %12s %8s %7s\n",
                        cells.toArray()));
    }
}
