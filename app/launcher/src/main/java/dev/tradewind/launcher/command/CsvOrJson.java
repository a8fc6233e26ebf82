// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.command;

import picocli.CommandLine.Option;

/// How a command writes a table: as CSV, or with `--json` as one JSON document.
final class CsvOrJson {

    @Option(names = "--csv", description = "Writes CSV; the default.")
    private boolean csv;

    @Option(names = "--json", description = "Writes one JSON document.")
    private boolean json;

    /// Where the command writes to.
    Output output() {
        return new Output(json && !csv);
    }
}
