// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.analytics.coverage.AcerbiSzekely;
import dev.tradewind.analytics.coverage.BaselLight;
import dev.tradewind.analytics.coverage.Breaches;
import dev.tradewind.analytics.coverage.CoverageTests;
import dev.tradewind.analytics.coverage.ShortfallForecast;
import dev.tradewind.analytics.coverage.TailModel;
import dev.tradewind.base.chance.CounterRandom;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.files.NumericTable;
import dev.tradewind.launcher.terminal.Document;
import dev.tradewind.launcher.terminal.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tests of anyone's forecasts: a table with profits (`pnl`, `pl` or `profit`), values at risk (`var95`, `var975`,
/// `var99`, … or `var`) and, where there are some, shortfalls of the same name (`es975`, `es`).
public final class ForecastReport {

    private static final List<String> PROFITS = List.of("pnl", "pl", "profit", "p&l");
    private static final Pattern FORECAST = Pattern.compile("(?i)var_?(\\d*)");
    private static final double BASEL_CONFIDENCE = 0.99;

    private final int rows;
    private final List<Tested> tested;

    /// One column of forecasts with all that was found.
    private record Tested(
            String column,
            double confidence,
            CoverageTests tests,
            Optional<BaselLight> light,
            OptionalDouble recentBreaches,
            Optional<Shortfall> shortfall) {}

    private record Shortfall(AcerbiSzekely test, double freedom) {}

    private ForecastReport(int rows, List<Tested> tested) {
        this.rows = rows;
        this.tested = tested;
    }

    /// Of `table`; `confidence` is that of a column without a number in its name. Simulations of right forecasts are
    /// drawn with `seed`.
    public static ForecastReport of(
            NumericTable table, double confidence, int simulations, long seed) {
        double[] profits = table.column(profits(table.names()));
        List<Tested> tested = new ArrayList<>();
        for (String name : table.names()) {
            Matcher matcher = FORECAST.matcher(name);
            if (matcher.matches()) {
                double own =
                        matcher.group(1).isEmpty()
                                ? confidence
                                : Double.parseDouble("0." + matcher.group(1));
                tested.add(test(table, profits, name, own, simulations, seed));
            }
        }
        if (tested.isEmpty()) {
            throw wrong(
                    "no column var95, var975, var99 or var; there are "
                            + String.join(", ", table.names()));
        }
        return new ForecastReport(table.count(), tested);
    }

    private static Tested test(
            NumericTable table,
            double[] profits,
            String name,
            double confidence,
            int simulations,
            long seed) {
        if (!(confidence > 0.5 && confidence < 1)) {
            throw wrong(
                    "the confidence of " + name + " must be above 0.5 and below 1: " + confidence);
        }
        double[] values = table.column(name);
        Breaches breaches = Breaches.of(profits, values);
        Optional<BaselLight> light = Optional.empty();
        OptionalDouble recent = OptionalDouble.empty();
        if (Math.abs(confidence - BASEL_CONFIDENCE) < 1e-9 && profits.length >= BaselLight.DAYS) {
            int from = profits.length - BaselLight.DAYS;
            boolean[] hits = Arrays.copyOfRange(breaches.hits(), from, profits.length);
            int count = new Breaches(hits).count();
            light = Optional.of(BaselLight.of(count));
            recent = OptionalDouble.of(count);
        }
        return new Tested(
                name,
                confidence,
                CoverageTests.of(breaches, 1 - confidence),
                light,
                recent,
                shortfallName(table, name)
                        .map(column ->
                                shortfall(
                                        new ShortfallForecast(
                                                profits,
                                                values,
                                                table.column(column),
                                                1 - confidence),
                                        simulations,
                                        seed)));
    }

    private static Shortfall shortfall(ShortfallForecast forecast, int simulations, long seed) {
        TailModel model = TailModel.of(forecast);
        AcerbiSzekely test =
                AcerbiSzekely.of(forecast, model, simulations, new CounterRandom(seed));
        return new Shortfall(test, model.freedom());
    }

    private static Optional<String> shortfallName(NumericTable table, String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replaceFirst("var", "es");
        return table.names().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static String profits(List<String> names) {
        return names.stream()
                .filter(name -> PROFITS.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "no column pnl, pl or profit; there are "
                                        + String.join(", ", names)));
    }

    private static CommandFailure wrong(String text) {
        return new CommandFailure(ExitCode.USAGE, text + ".");
    }

    /// Members are called as in the specification's vectors.
    public Document document() {
        Document document = new Document().put("rows", rows);
        tested.forEach(each -> document.put(each.column(), document(each)));
        return document;
    }

    private static Document document(Tested each) {
        CoverageTests tests = each.tests();
        return new Document()
                .put("confidence", each.confidence())
                .put("n", tests.periods())
                .put("x", tests.breaches())
                .put("p", tests.tail())
                .put("breach_rate", tests.rate())
                .put("lr_pof", tests.number().statistic())
                .put("p_pof", tests.number().pValue())
                .put("n00", tests.transitions().n00())
                .put("n01", tests.transitions().n01())
                .put("n10", tests.transitions().n10())
                .put("n11", tests.transitions().n11())
                .put("lr_ind", tests.independence().statistic())
                .put("p_ind", tests.independence().pValue())
                .put("lr_cc", tests.conditional().statistic())
                .put("p_cc", tests.conditional().pValue())
                .put("rejected_at_5_percent", tests.conditional().isRejected(0.05))
                .put("basel_99_250", each.light().map(light -> basel(light, each.recentBreaches())))
                .put("acerbi_szekely", each.shortfall().map(ForecastReport::acerbi));
    }

    private static Document basel(BaselLight light, OptionalDouble breaches) {
        return new Document()
                .put("x", Math.round(breaches.orElse(0)))
                .put("cum", light.cumulative())
                .put("zone", light.zone().name().toLowerCase(Locale.ROOT))
                .put("multiplier", light.multiplier());
    }

    private static Document acerbi(Shortfall shortfall) {
        AcerbiSzekely test = shortfall.test();
        return new Document()
                .put("N", test.breaches())
                .put("Z1", test.z1())
                .put("Z2", test.z2())
                .put("p_Z1", test.pValue1())
                .put("p_Z2", test.pValue2())
                .put("model_dof", shortfall.freedom());
    }

    /// The report as text.
    public List<String> lines() {
        Table table =
                new Table(
                        "FORECAST",
                        "BREACHES",
                        "OF",
                        "RATE",
                        "P KUPIEC",
                        "P ORDER",
                        "P BOTH",
                        "BASEL",
                        "Z2",
                        "P Z2");
        for (Tested each : tested) {
            CoverageTests tests = each.tests();
            table.row(
                    each.column(),
                    tests.breaches(),
                    tests.periods(),
                    "%.2f %%".formatted(100 * tests.rate()),
                    "%.4f".formatted(tests.number().pValue()),
                    "%.4f".formatted(tests.independence().pValue()),
                    "%.4f".formatted(tests.conditional().pValue()),
                    each.light()
                            .map(light -> light.zone().name().toLowerCase(Locale.ROOT))
                            .orElse(" "),
                    each.shortfall().map(found -> "%.4f".formatted(found.test().z2())).orElse(" "),
                    each.shortfall()
                            .map(found -> "%.4f".formatted(found.test().pValue2()))
                            .orElse(" "));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(
                "A p-value below 0.05 rejects the forecast; a negative Z2 means that losses beyond"
                        + " it were larger than said.");
        return lines;
    }
}
