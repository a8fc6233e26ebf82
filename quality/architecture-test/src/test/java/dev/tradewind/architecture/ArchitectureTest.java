// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.tradewind.architecture.house.House;
import dev.tradewind.architecture.house.Module;
import dev.tradewind.architecture.rules.HouseRule;
import dev.tradewind.architecture.rules.HouseRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, an engine would read a clock, a module would know what it must not, or a rule that forbids
/// it would be looking nowhere.
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().importPaths(classFolders());

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(HouseRule rule) {
        assertThat(rule.rule().evaluate(PRODUCT).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aPlantedViolationBreaks(HouseRule rule) {
        JavaClasses planted = new ClassFileImporter().importClasses(rule.planted());
        EvaluationResult result = rule.rule().evaluate(planted);
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(line -> line.contains(rule.planted().getFirst().getSimpleName()));
    }

    private static List<HouseRule> rules() {
        return HouseRules.all();
    }

    private static Path[] classFolders() {
        return House.here().modules().stream()
                .map(Module::classes)
                .filter(Files::exists)
                .toArray(Path[]::new);
    }
}
