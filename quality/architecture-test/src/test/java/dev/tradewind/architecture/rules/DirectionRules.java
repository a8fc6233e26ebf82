// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.tradewind.architecture.rules.Conditions.dependOn;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.tradewind.framework.planted.FrameworkThatKnowsMoney;
import dev.tradewind.model.planted.circle.CircleStart;
import dev.tradewind.model.planted.circle.back.CircleEnd;
import dev.tradewind.regimedetection.planted.ServiceThatUsesAnother;
import dev.tradewind.risk.planted.EngineThatKnowsTheFramework;
import dev.tradewind.risk.planted.EngineThatLogs;
import dev.tradewind.risk.planted.EngineThatReadsAFile;
import dev.tradewind.risk.planted.EngineThatStartsAThread;
import dev.tradewind.strategy.planted.EngineThatOpensHelidon;
import dev.tradewind.strategy.planted.EngineThatOpensHipparchus;
import dev.tradewind.strategy.planted.Intruder;
import java.util.Arrays;
import java.util.List;

/// Who may know whom.
final class DirectionRules {

    private static final String OURS = "dev.tradewind.";

    private DirectionRules() {}

    static List<HouseRule> all() {
        return List.of(
                pureModulesKnowOnlyEachOther(),
                pureModulesDoNoInputOrOutput(),
                pureModulesStartNoThread(),
                onlyShellsLog(),
                frameworkKnowsNoTradingWord(),
                hipparchusStaysInAnalytics(),
                helidonStaysBehindTheHttpPackages(),
                servicesNeverKnowEachOther(),
                HouseRule.of(
                        "packages form no circle",
                        slices().matching("dev.tradewind.(**)").should().beFreeOfCycles(),
                        CircleStart.class,
                        CircleEnd.class),
                HouseRule.of(
                        "internal packages stay inside",
                        noClasses().should(dependOn("internals", DirectionRules::isIntrusion)),
                        Intruder.class));
    }

    private static HouseRule pureModulesKnowOnlyEachOther() {
        return HouseRule.of(
                "pure modules depend only on the JDK, JSpecify, Hipparchus and each other",
                classes()
                        .that()
                        .resideInAnyPackage(Packages.PURE)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                Packages.with(
                                        Packages.PURE,
                                        "java..",
                                        "org.jspecify..",
                                        "org.hipparchus..")),
                EngineThatKnowsTheFramework.class);
    }

    private static HouseRule pureModulesDoNoInputOrOutput() {
        return HouseRule.of(
                "pure modules touch no file, network, database or console",
                noClasses()
                        .that()
                        .resideInAnyPackage(Packages.PURE)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.(net|sql|nio\\.file|nio\\.channels|util\\.logging)\\..*"
                                        + "|java\\.io\\.(File.*|PrintStream|Console)"),
                EngineThatReadsAFile.class);
    }

    private static HouseRule pureModulesStartNoThread() {
        return HouseRule.of(
                "pure modules and the backtest start no thread and take no lock",
                noClasses()
                        .that()
                        .resideInAnyPackage(Packages.DETERMINISTIC)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.lang\\.Thread|java\\.util\\.Timer"
                                        + "|java\\.util\\.concurrent\\.(locks\\..*"
                                        + "|.*(Execut|Future|Latch|Semaphore|Barrier).*)"),
                EngineThatStartsAThread.class);
    }

    private static HouseRule onlyShellsLog() {
        return HouseRule.of(
                "only services, launcher and framework log",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                Packages.with(
                                        Packages.SERVICES,
                                        "dev.tradewind.framework..",
                                        "dev.tradewind.simulatorserver..",
                                        "dev.tradewind.launcher.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.slf4j..", "ch.qos.logback.."),
                EngineThatLogs.class);
    }

    private static HouseRule frameworkKnowsNoTradingWord() {
        return HouseRule.of(
                "framework and base know no trading word",
                noClasses()
                        .that()
                        .resideInAnyPackage("dev.tradewind.framework..", "dev.tradewind.base..")
                        .should(
                                dependOn(
                                        "other modules of ours",
                                        (_, target) ->
                                                isOurs(target)
                                                        && !List.of("base", "framework")
                                                                .contains(module(target)))),
                FrameworkThatKnowsMoney.class);
    }

    private static HouseRule hipparchusStaysInAnalytics() {
        return HouseRule.of(
                "only analytics knows Hipparchus",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.tradewind.analytics..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.hipparchus.."),
                EngineThatOpensHipparchus.class);
    }

    private static HouseRule helidonStaysBehindTheHttpPackages() {
        return HouseRule.of(
                "only the http packages of the framework know Helidon",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "dev.tradewind.framework.http..",
                                "dev.tradewind.framework.client..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.helidon.."),
                EngineThatOpensHelidon.class);
    }

    private static HouseRule servicesNeverKnowEachOther() {
        return HouseRule.of(
                "services never know each other",
                noClasses()
                        .that()
                        .resideInAnyPackage(Packages.SERVICES)
                        .should(dependOn("another service", DirectionRules::isAnotherService)),
                ServiceThatUsesAnother.class);
    }

    private static boolean isAnotherService(JavaClass from, JavaClass to) {
        boolean service =
                isOurs(to) && Arrays.asList(Packages.SERVICES).contains(OURS + module(to) + "..");
        return service && !module(to).equals(module(from));
    }

    private static boolean isIntrusion(JavaClass from, JavaClass to) {
        int cut = to.getPackageName().indexOf(".internal");
        return isOurs(to)
                && cut >= 0
                && !from.getPackageName().startsWith(to.getPackageName().substring(0, cut));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(OURS);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().substring(OURS.length()).split("\\.", 2)[0];
    }
}
