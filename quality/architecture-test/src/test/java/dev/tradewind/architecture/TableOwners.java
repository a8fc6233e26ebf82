// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture;

import dev.tradewind.architecture.house.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which service owns which table. Migrations lie at `db/<service>/` and their tables carry the service's name
/// as prefix, so the owner of a table can be read off its name.
final class TableOwners {

    private static final Pattern MIGRATION =
            Pattern.compile("(?:[a-z-]+)/([a-z-]+)/src/main/resources/db/([a-z-]+)/.*\\.sql");
    private static final Pattern MODULE = Pattern.compile("[a-z-]+/([a-z-]+)/src/main/.*");
    private static final Pattern CREATION =
            Pattern.compile(
                    "(?i)\\bCREATE\\s+(?:TABLE|VIEW)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([\\w${}]+)");
    private static final Pattern USE =
            Pattern.compile("(?i)\\b(?:FROM|INTO|UPDATE|JOIN|TABLE|REFERENCES)\\s+([a-z_]+)\\b");

    /// The folder of the module that keeps the store of the simulated venue.
    private static final String VENUE_MODULE = "simulator-server";

    private TableOwners() {}

    /// One line per table in a foreign place, and per statement that touches a foreign table.
    static List<String> offences(List<SourceFile> files) {
        TreeSet<String> services = new TreeSet<>();
        List<String> offences = new ArrayList<>();
        for (SourceFile file : files) {
            Matcher migration = MIGRATION.matcher(file.path());
            if (migration.matches()) {
                services.add(migration.group(2));
                offences.addAll(misplaced(file, migration.group(1), migration.group(2)));
            }
        }
        services.remove("framework");
        files.forEach(file -> offences.addAll(foreignUses(file, services)));
        return offences;
    }

    private static List<String> misplaced(SourceFile file, String module, String service) {
        List<String> offences = new ArrayList<>();
        if (!module.equals(service) && !module.equals(VENUE_MODULE)) {
            offences.add(file.path() + " belongs into the module " + service);
        }
        Matcher creation = CREATION.matcher(file.text());
        while (creation.find()) {
            String table = creation.group(1);
            if (!table.startsWith("${prefix}_") && !table.startsWith(prefix(service))) {
                offences.add(
                        "%s creates %s without the prefix %s"
                                .formatted(file.path(), table, prefix(service)));
            }
        }
        return offences;
    }

    private static List<String> foreignUses(SourceFile file, TreeSet<String> services) {
        Matcher module = MODULE.matcher(file.path());
        if (!module.matches()) {
            return List.of();
        }
        List<String> offences = new ArrayList<>();
        Matcher use = USE.matcher(file.text());
        while (use.find()) {
            String table = use.group(1);
            Optional<String> owner =
                    services.stream().filter(each -> table.startsWith(prefix(each))).findFirst();
            if (owner.isPresent() && !isHome(module.group(1), owner.get())) {
                offences.add(file.path() + " uses " + table + ", a table of " + owner.get());
            }
        }
        return offences;
    }

    private static boolean isHome(String module, String service) {
        return module.equals(service)
                || (module.equals(VENUE_MODULE) && service.equals("simulated-venue"));
    }

    private static String prefix(String service) {
        return service.replace('-', '_') + "_";
    }
}
