// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.store;

import dev.tradewind.framework.config.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings the tables of one service up to date. The framework's own tables (feed, cursors,
/// idempotency keys) come with versions below 1, the service's with 1 and above. Each service has
/// its own history table, so that several share one file.
final class Migrations {

    private Migrations() {}

    static String prefixOf(String service) {
        return service.replace('-', '_');
    }

    static void apply(Database database, String service) {
        String prefix = prefixOf(service);
        List<String> locations = new ArrayList<>(List.of("classpath:db/framework"));
        if (Migrations.class.getClassLoader().getResource("db/" + service) != null) {
            locations.add("classpath:db/" + service);
        }
        Flyway flyway =
                Flyway.configure()
                        .dataSource(database.migrationSource())
                        .locations(locations.toArray(String[]::new))
                        .table(prefix + "_schema_history")
                        .placeholders(Map.of("prefix", prefix))
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .outOfOrder(true)
                        .ignoreMigrationPatterns("*:future", "*:missing")
                        .load();
        refuseNewerSchema(database, service, flyway.info().all());
        Object unused = flyway.migrate();
        assert unused != null;
    }

    private static void refuseNewerSchema(Database database, String service, MigrationInfo[] all) {
        List<String> unknown =
                Arrays.stream(all)
                        .filter(info -> isUnknown(info.getState()))
                        .map(info -> info.getVersion() + " (" + info.getDescription() + ")")
                        .toList();
        if (!unknown.isEmpty()) {
            throw new ConfigurationException(
                    ("database %s was written by a newer version of %s: it carries"
                                    + " the schema changes %s, which this version does not know; use"
                                    + " the newer version, or restore a backup taken before it")
                            .formatted(database.file(), service, unknown));
        }
    }

    private static boolean isUnknown(MigrationState state) {
        return switch (state) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
            case PENDING,
                    ABOVE_TARGET,
                    BELOW_BASELINE,
                    BASELINE_IGNORED,
                    BASELINE,
                    IGNORED,
                    SUCCESS,
                    UNDONE,
                    AVAILABLE,
                    FAILED,
                    OUT_OF_ORDER,
                    OUTDATED,
                    SUPERSEDED,
                    DELETED ->
                    false;
        };
    }
}
