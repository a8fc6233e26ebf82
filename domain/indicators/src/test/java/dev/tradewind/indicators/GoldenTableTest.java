// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// If this failed, an indicator would differ from its definition: the table holds 110 bars (a flat
/// stretch at 40–47, a jump at 70) and every column computed over the whole history at each bar by
/// an independent program.
class GoldenTableTest {

    @Test
    void agreesWithTheBatchDefinitionAtEveryBar() throws IOException {
        Table table = golden();
        List<String> columns = table.names().subList(4, table.names().size());
        assertThat(columns).hasSize(25);
        for (String name : columns) {
            Table.assertSame(name, Columns.series(name, table.bars()), table.column(name));
        }
    }

    static Table golden() throws IOException {
        try (InputStream file =
                GoldenTableTest.class.getResourceAsStream("/golden/indicators.csv")) {
            return Table.parse(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }
}
