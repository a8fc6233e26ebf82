// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.valueatrisk;

import dev.tradewind.launcher.terminal.Document;
import dev.tradewind.launcher.terminal.Table;
import dev.tradewind.varstudy.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Coverage studies as text and JSON.
public final class StudyReport {

    private StudyReport() {}

    public static Document document(List<StudyResult> studies) {
        return new Document()
                .put("gate", StudyResult.GATE)
                .put("passed", studies.stream().allMatch(StudyResult::isPassed))
                .put("studies", studies.stream().map(StudyReport::document).toList());
    }

    private static Document document(StudyResult study) {
        return new Document()
                .put("market", study.market())
                .put("assets", String.join(",", study.assets()))
                .put("portfolios", study.config().portfolios())
                .put("estimation_days", study.config().estimationDays())
                .put("test_days", study.config().testDays())
                .put("seed", study.config().seed())
                .put("passed", study.isPassed())
                .put("methods", study.rows().stream().map(StudyReport::document).toList());
    }

    private static Document document(StudyResult.Row row) {
        return new Document()
                .put("method", row.method().key())
                .put("confidence", row.confidence())
                .put("windows", row.windows())
                .put("not_rejected", row.notRejected())
                .put("share_not_rejected", row.share())
                .put("breach_rate", row.rate());
    }

    public static List<String> lines(StudyResult study) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %d portfolios of %d assets out of %d, %d days before windows of %d."
                        .formatted(
                                study.market(),
                                study.config().portfolios(),
                                study.config().assets(),
                                study.assets().size(),
                                study.config().estimationDays(),
                                study.config().testDays()));
        Table table = new Table("METHOD", "CONFIDENCE", "WINDOWS", "NOT REJECTED", "BREACH RATE");
        study.rows()
                .forEach(row ->
                        table.row(
                                row.method().key(),
                                row.confidence(),
                                row.windows(),
                                percent(row.share()),
                                percent(row.rate())));
        lines.addAll(table.lines());
        lines.add(
                "Default method at least %.0f %% right at every confidence: %s."
                        .formatted(100 * StudyResult.GATE, study.isPassed() ? "yes" : "NO"));
        return lines;
    }

    private static String percent(OptionalDouble value) {
        return value.isEmpty() ? " " : "%.1f %%".formatted(100 * value.getAsDouble());
    }
}
