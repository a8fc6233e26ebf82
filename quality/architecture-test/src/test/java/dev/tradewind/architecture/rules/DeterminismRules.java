// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tradewind.architecture.rules.Conditions.have;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import dev.tradewind.backtest.planted.BacktestThatIteratesByHash;
import dev.tradewind.regime.planted.EngineThatHoldsAClock;
import dev.tradewind.regime.planted.EngineThatUsesFastMath;
import dev.tradewind.risk.planted.EngineThatReadsTheClock;
import dev.tradewind.strategy.planted.EngineThatAsksForTheMode;
import dev.tradewind.strategy.planted.TradingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Same inputs, same bytes out: time, chance and order are inputs, and nobody asks in which mode it runs.
final class DeterminismRules {

    private static final Set<String> AMBIENT =
            Set.of(
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.InstantSource.system",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.Thread.sleep",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Random.<init>",
                    "java.util.concurrent.ThreadLocalRandom.current");

    private static final Pattern SYSTEM_CLOCK =
            Pattern.compile("java\\.time\\.Clock\\.(system|tick).*");

    private static final Pattern PLATFORM_MATH =
            Pattern.compile(
                    "java\\.lang\\.Math\\.(exp|expm1|log|log10|log1p|pow|cbrt|sin|cos|tan"
                            + "|asin|acos|atan|atan2|sinh|cosh|tanh|hypot)");

    private static final Set<String> HASH_ORDERED =
            Set.of(
                    "java.util.Set.of",
                    "java.util.Set.copyOf",
                    "java.util.Map.copyOf",
                    "java.util.stream.Collectors.toSet",
                    "java.util.stream.Collectors.toMap",
                    "java.util.HashSet.<init>",
                    "java.util.IdentityHashMap.<init>",
                    "java.util.HashMap.<init>");

    private static final Set<String> MODES =
            Set.of(
                    "paper",
                    "live",
                    "backtest",
                    "replay",
                    "shadow",
                    "simulated",
                    "dryrun",
                    "tradingmode");

    private DeterminismRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "clock, chance and sleep are asked for only by the framework's clock, and"
                                + " that of the adapter that is used without it",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "dev.tradewind.framework.time..",
                                        "dev.tradewind.framework.telemetry..",
                                        "dev.tradewind.coinbase.time..",
                                        "dev.tradewind.launcher..")
                                .should(have("ambient calls", DeterminismRules::ambientCalls)),
                        EngineThatReadsTheClock.class),
                HouseRule.of(
                        "engines hold no clock: now comes with the event",
                        noClasses()
                                .that()
                                .resideInAnyPackage(Packages.ENGINES)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.time\\.(Clock|InstantSource)"
                                                + "|dev\\.tradewind\\.base\\.time\\..*"),
                        EngineThatHoldsAClock.class),
                HouseRule.of(
                        "decisions use StrictMath, equal on every machine",
                        noClasses()
                                .that()
                                .resideInAnyPackage(Packages.DETERMINISTIC)
                                .should(
                                        have(
                                                "platform maths",
                                                calls(PLATFORM_MATH.asMatchPredicate()))),
                        EngineThatUsesFastMath.class),
                HouseRule.of(
                        "deterministic code builds no collection that is ordered by hash",
                        noClasses()
                                .that()
                                .resideInAnyPackage(Packages.DETERMINISTIC)
                                .should(have("hash order", calls(HASH_ORDERED::contains))),
                        BacktestThatIteratesByHash.class),
                HouseRule.of(
                        "no engine knows the mode it runs in",
                        noClasses()
                                .that()
                                .resideInAnyPackage(Packages.DETERMINISTIC)
                                .and()
                                .resideOutsideOfPackage("dev.tradewind.venue..")
                                .should(have("a mode flag", DeterminismRules::modeFlags)),
                        EngineThatAsksForTheMode.class,
                        TradingMode.class));
    }

    private static Stream<String> ambientCalls(JavaClass type) {
        return calls(target -> AMBIENT.contains(target) || SYSTEM_CLOCK.matcher(target).matches())
                .apply(type);
    }

    private static Function<JavaClass, Stream<String>> calls(Predicate<String> banned) {
        return type ->
                Stream.<JavaAccess<?>>concat(
                                type.getAccessesFromSelf().stream(),
                                type.getMethodReferencesFromSelf().stream())
                        .filter(access -> banned.test(nameOf(access)))
                        .map(JavaAccess::getDescription);
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
    }

    private static Stream<String> modeFlags(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> isFlag(member) && namesAMode(member.getName()))
                .map(member -> member.getFullName() + " asks for a mode");
    }

    private static boolean isFlag(JavaMember member) {
        if (member instanceof JavaField field) {
            return isFlagType(field.getType()) || isConstant(field);
        }
        return member instanceof JavaCodeUnit unit
                && unit.getParameters().isEmpty()
                && isFlagType(unit.getReturnType());
    }

    private static boolean isConstant(JavaField field) {
        return field.getOwner().isEnum() && field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isFlagType(JavaType type) {
        return List.of("boolean", "java.lang.Boolean", "java.lang.String").contains(type.getName())
                || type.toErasure().isEnum();
    }

    private static boolean namesAMode(String member) {
        String plain = member.toLowerCase(Locale.ROOT).replace("_", "");
        String bare = plain.startsWith("is") ? plain.substring(2) : plain;
        return MODES.contains(bare);
    }
}
