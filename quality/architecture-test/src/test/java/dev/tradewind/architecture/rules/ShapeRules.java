// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tradewind.architecture.rules.Conditions.have;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.tradewind.portfolio.planted.EngineWithGlobalState;
import dev.tradewind.risk.planted.MutableCommand;
import dev.tradewind.risk.planted.unmarked.ClassOfUnmarkedPackage;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// How classes are made.
final class ShapeRules {

    private static final Pattern FACTS =
            Pattern.compile(".+(Command|Event|Config|Decision|Request|Response)");

    /// Kinds of fields whose content can change, however final they are. Read-only uses of the plain
    /// interfaces (`List.of(…)`) are fine.
    private static final Set<String> MUTABLE =
            Set.of(
                    "java.util.ArrayList",
                    "java.util.HashMap",
                    "java.util.LinkedHashMap",
                    "java.util.TreeMap",
                    "java.util.HashSet",
                    "java.util.concurrent.ConcurrentMap",
                    "java.util.concurrent.ConcurrentHashMap",
                    "java.util.concurrent.atomic.AtomicBoolean",
                    "java.util.concurrent.atomic.AtomicInteger",
                    "java.util.concurrent.atomic.AtomicLong",
                    "java.util.concurrent.atomic.AtomicReference",
                    "java.lang.StringBuilder",
                    "java.lang.ThreadLocal");

    private ShapeRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "commands, events, configs and decisions are records, enums or sealed",
                        noClasses()
                                .that()
                                .haveNameMatching("dev\\.tradewind\\..*")
                                .should(have("loose facts", ShapeRules::looseFacts)),
                        MutableCommand.class),
                HouseRule.of(
                        "no static field can change",
                        noClasses().should(have("global state", ShapeRules::globalState)),
                        EngineWithGlobalState.class),
                HouseRule.of(
                        "every package is null-marked",
                        noClasses().should(have("no null contract", ShapeRules::unmarkedPackage)),
                        ClassOfUnmarkedPackage.class));
    }

    private static Stream<String> looseFacts(JavaClass type) {
        boolean loose =
                FACTS.matcher(type.getSimpleName()).matches()
                        && (type.isTopLevelClass()
                                || type.getModifiers().contains(JavaModifier.PUBLIC))
                        && !type.isRecord()
                        && !type.isEnum()
                        && !type.isAnnotation()
                        && !type.reflect().isSealed();
        return loose
                ? Stream.of(type.getFullName() + " is neither record nor enum nor sealed")
                : Stream.empty();
    }

    private static Stream<String> globalState(JavaClass type) {
        Predicate<JavaField> mutable =
                field ->
                        !field.getModifiers().contains(JavaModifier.FINAL)
                                || MUTABLE.contains(field.getRawType().getName())
                                || isOpenArray(field);
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(mutable)
                .map(field -> field.getFullName() + " can change");
    }

    private static boolean isOpenArray(JavaField field) {
        return field.getRawType().isArray() && field.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<String> unmarkedPackage(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class)
                ? Stream.empty()
                : Stream.of(
                        type.getFullName()
                                + " is in a package whose package-info is not @NullMarked");
    }
}
