// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tradewind.launcher.exit.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, statistics would be computed on numbers that a person did not hand over.
class NumericTableTest {

    @TempDir private Path folder;

    @Test
    void readsNamedColumnsAndTheLabelsOfTheRows() throws IOException {
        NumericTable table =
                NumericTable.read(write("date,btc,eth\n2025-01-01,0.1,-2\n2025-01-02,1e-3,.5\n"));

        assertThat(table.labels()).containsExactly("2025-01-01", "2025-01-02");
        assertThat(table.names()).containsExactly("btc", "eth");
        assertThat(table.count()).isEqualTo(2);
        assertThat(table.column("eth")).containsExactly(-2, 0.5);
        assertThat(table.rows()).isDeepEqualTo(new double[][] {{0.1, -2}, {1e-3, 0.5}});
        assertThat(table.columns()).isDeepEqualTo(new double[][] {{0.1, 1e-3}, {-2, 0.5}});
    }

    @Test
    void readsAFileWithoutHeader() throws IOException {
        NumericTable table = NumericTable.read(write("1,2\n3,4\n"));

        assertThat(table.labels()).isEmpty();
        assertThat(table.names()).containsExactly("c0", "c1");
        assertThat(table.column("c1")).containsExactly(2, 4);
    }

    @Test
    void leavesACellEmptyOnlyWhereThatIsAllowed() throws IOException {
        Path file = write("i,x\n0,1\n1,\n");

        assertThat(NumericTable.readWithAbsent(file).column("x")).containsExactly(1, Double.NaN);
        refused(file, "line 3: x \"\" must be a decimal number");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        refused(write("a,b\n1\n"), "has 1 cells, the header has 2");
        refused(write("a,a\n1,2\n"), "must name every column, each once");
        refused(write("a,b\n"), "has a header but no row");
        refused(write("a,b\n1,Infinity\n"), "line 2: b \"Infinity\" must be a decimal number");
        refused(folder, "is a folder");
    }

    @Test
    void namesTheColumnsThatAreThere() throws IOException {
        NumericTable table = NumericTable.read(write("a,b\n1,2\n"));

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> table.column("c"))
                .withMessageEndingWith("has no column c; it has a, b.");
    }

    private static void refused(Path file, String reason) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> NumericTable.read(file))
                .withMessageContaining(reason);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
