// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.architecture.house.House;
import dev.tradewind.architecture.house.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// If this failed, two services would share a table, and neither could change it alone.
class TableOwnershipTest {

    private static final String RISK = "services/risk-management/src/main/";
    private static final String PORTFOLIO = "services/portfolio-manager/src/main/";

    @Test
    void everyTableHasOneOwnerAndNobodyElseTouchesIt() {
        House house = House.here();
        List<SourceFile> files =
                Stream.concat(house.files(".sql").stream(), house.files(".java").stream()).toList();
        assertThat(TableOwners.offences(files)).isEmpty();
    }

    @Test
    void acceptsAServiceAtHome() {
        assertThat(
                        TableOwners.offences(
                                List.of(
                                        migration(RISK, "CREATE TABLE risk_management_limit (id)"),
                                        query(RISK, "SELECT id FROM risk_management_limit"))))
                .isEmpty();
    }

    @Test
    void reportsATableWithoutItsOwnersName() {
        assertThat(TableOwners.offences(List.of(migration(RISK, "create table limits (id)"))))
                .containsExactly(
                        RISK
                                + "resources/db/risk-management/V1__x.sql creates limits"
                                + " without the prefix risk_management_");
    }

    @Test
    void reportsAStatementOnAForeignTable() {
        assertThat(
                        TableOwners.offences(
                                List.of(
                                        migration(RISK, "CREATE TABLE risk_management_limit (id)"),
                                        query(PORTFOLIO, "update risk_management_limit set x"))))
                .containsExactly(
                        PORTFOLIO
                                + "java/Store.java uses risk_management_limit,"
                                + " a table of risk-management");
    }

    @Test
    void reportsAMigrationInAForeignModule() {
        SourceFile stray =
                new SourceFile(PORTFOLIO + "resources/db/risk-management/V9__y.sql", "SELECT 1");
        assertThat(TableOwners.offences(List.of(stray)))
                .containsExactly(stray.path() + " belongs into the module risk-management");
    }

    private static SourceFile migration(String source, String text) {
        return new SourceFile(source + "resources/db/risk-management/V1__x.sql", text);
    }

    private static SourceFile query(String source, String text) {
        return new SourceFile(source + "java/Store.java", text);
    }
}
