// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.architecture.house.House;
import dev.tradewind.architecture.house.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// If this failed, the map in `docs/architecture.md` would show another house than the one that is built.
class ModuleMapTest {

    private static final Pattern ROW = Pattern.compile("\\| ([a-z]+) \\| `([a-z-]+)` \\|.*");

    private final House house = House.here();

    @Test
    void theMapListsExactlyTheModulesOfTheBuild() throws IOException {
        List<String> mapped;
        try (Stream<String> lines = Files.lines(house.root().resolve("docs/architecture.md"))) {
            mapped =
                    lines.map(ROW::matcher)
                            .filter(Matcher::matches)
                            .map(row -> row.group(1) + "/" + row.group(2))
                            .toList();
        }
        assertThat(house.modules().stream().map(each -> each.group() + "/" + each.name()))
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void everyModuleUsesOnlyWhatItsPlaceAllows() {
        assertThat(Directions.offences(house.modules())).isEmpty();
    }

    @Test
    void reportsADependencyAgainstTheDirection() {
        List<Module> planted =
                List.of(
                        module("platform", "framework", "base", "model"),
                        module("domain", "risk", "model", "execution"),
                        module("services", "console", "service-api", "risk-management"),
                        module("research", "backtest", "strategy", "framework"));
        assertThat(Directions.offences(planted))
                .containsExactly(
                        "framework must not use model",
                        "risk must not use execution",
                        "console must not use risk-management",
                        "backtest must not use framework");
    }

    @Test
    void everyModuleKeepsToItsOwnRootPackage() {
        assertThat(house.modules()).allSatisfy(ModuleMapTest::keepsToItsPackage);
    }

    private static void keepsToItsPackage(Module module) throws IOException {
        Path sources = module.folder().resolve("src/main/java");
        if (!Files.exists(sources)) {
            return;
        }
        Path home = sources.resolve(module.rootPackage().replace('.', '/'));
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).startsWith(home));
        }
    }

    private static Module module(String group, String name, String... uses) {
        return new Module(group, name, Path.of(group, name), List.of(uses), List.of());
    }
}
