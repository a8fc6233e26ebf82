// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import dev.tradewind.analytics.validation.PurgedSplits;
import dev.tradewind.analytics.validation.RowRange;
import dev.tradewind.analytics.validation.Split;
import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import dev.tradewind.launcher.terminal.Document;
import dev.tradewind.launcher.terminal.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells which rows to fit and which to test on, so that no label of the one reaches into the other.
@Command(
        name = "folds",
        description = {
            "Splits rows into groups and tests some of them at a time (purged k-fold,",
            "combinatorial purged cross-validation): rows whose label reaches into a test,",
            "and an embargo after it, are left out of the fit. Rows are counted from 0.",
        },
        footer = {
            "",
            "Example: tradewind folds --rows 1000 --groups 6 --test-groups 2 --label-span 24",
        })
public final class Folds implements Callable<Integer> {

    private static final double EMBARGO_FRACTION = 0.01;

    @Option(names = "--rows", required = true, paramLabel = "N", description = "Rows there are.")
    private int rows;

    @Option(
            names = "--groups",
            paramLabel = "N",
            defaultValue = "5",
            description = "Groups of consecutive rows (default ${DEFAULT-VALUE}).")
    private int groups;

    @Option(
            names = "--test-groups",
            paramLabel = "K",
            defaultValue = "1",
            description = "Groups tested at a time (default ${DEFAULT-VALUE}: k-fold).")
    private int testGroups;

    @Option(
            names = "--label-span",
            paramLabel = "ROWS",
            defaultValue = "0",
            description = "Rows that a label looks ahead (default ${DEFAULT-VALUE}).")
    private int labelSpan;

    @Option(
            names = "--embargo",
            paramLabel = "ROWS",
            description = "Rows left out behind a test and its labels; default: 1 %% of the rows.")
    private @Nullable Integer embargo;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        if (rows < 2) {
            throw new CommandFailure(ExitCode.USAGE, "--rows must be >= 2: " + rows + ".");
        }
        int left = embargo == null ? (int) Math.ceil(rows * EMBARGO_FRACTION) : embargo;
        PurgedSplits splits =
                Texts.parsed(
                        "",
                        _ ->
                                PurgedSplits.of(
                                        PurgedSplits.labelEnds(rows, labelSpan),
                                        groups,
                                        testGroups,
                                        left));
        Output output = new Output(json);
        if (json) {
            output.document(document(splits, left).members());
        } else {
            show(splits, output);
        }
        return ExitCode.DONE;
    }

    private Document document(PurgedSplits splits, int left) {
        List<Document> folds = new ArrayList<>();
        for (int i = 0; i < splits.splits().size(); i++) {
            Split split = splits.splits().get(i);
            folds.add(
                    new Document()
                            .put("test_groups", splits.testedGroups().get(i))
                            .put("test", split.testRows())
                            .put("train", split.trainRows()));
        }
        return new Document()
                .put("T", rows)
                .put("label_span", labelSpan)
                .put("groups", groups)
                .put("k", testGroups)
                .put("embargo", left)
                .put("folds", folds)
                .put(
                        "paths",
                        splits.paths().stream()
                                .map(path -> new Document().put("splits", path))
                                .toList());
    }

    private static void show(PurgedSplits splits, Output output) {
        Table table = new Table("TESTED GROUPS", "TEST", "TRAIN");
        for (int i = 0; i < splits.splits().size(); i++) {
            Split split = splits.splits().get(i);
            table.row(
                    Arrays.toString(splits.testedGroups().get(i)),
                    ranges(split.test()),
                    ranges(split.train()));
        }
        output.table(table);
        output.line(
                "Splits: %d. Paths through all rows: %d."
                        .formatted(splits.splits().size(), splits.paths().size()));
    }

    private static String ranges(List<RowRange> ranges) {
        return ranges.stream()
                .map(range -> range.from() + ".." + (range.to() - 1))
                .collect(Collectors.joining(" "));
    }
}
