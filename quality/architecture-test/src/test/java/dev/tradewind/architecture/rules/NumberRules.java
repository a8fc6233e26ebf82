// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.tradewind.architecture.rules.Conditions.have;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import dev.tradewind.execution.planted.EngineThatTurnsADoubleIntoMoney;
import dev.tradewind.model.planted.money.FloatingPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Money is exact, and a double becomes money at one gate.
final class NumberRules {

    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private NumberRules() {}

    static List<HouseRule> all() {
        return List.of(
                HouseRule.of(
                        "money, orders and the ledger hold no floating point",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "dev.tradewind.model.money..",
                                        "dev.tradewind.model.order..",
                                        "dev.tradewind.model.portfolio..",
                                        "dev.tradewind.model.planted.money..",
                                        "dev.tradewind.portfolio..")
                                .and()
                                .resideOutsideOfPackage("dev.tradewind.portfolio.performance..")
                                .should(have("floating point", NumberRules::floatingMembers)),
                        FloatingPrice.class),
                HouseRule.of(
                        "only OrderNormalizer makes a decimal of a double",
                        noClasses()
                                .that()
                                .doNotHaveSimpleName("OrderNormalizer")
                                .should(have("a decimal of a double", NumberRules::conversions)),
                        EngineThatTurnsADoubleIntoMoney.class));
    }

    private static Stream<String> floatingMembers(JavaClass type) {
        Stream<String> fields =
                type.getFields().stream()
                        .filter(field -> isFloating(field.getType()))
                        .map(field -> field.getFullName() + " is floating point");
        Stream<String> units =
                type.getCodeUnits().stream()
                        .filter(NumberRules::mentionsFloating)
                        .map(unit -> unit.getFullName() + " takes or gives floating point");
        return Stream.concat(fields, units);
    }

    private static boolean mentionsFloating(JavaCodeUnit unit) {
        return isFloating(unit.getReturnType())
                || unit.getParameterTypes().stream().anyMatch(NumberRules::isFloating);
    }

    private static boolean isFloating(JavaType type) {
        return FLOATING.contains(type.toErasure().getBaseComponentType().getName());
    }

    private static Stream<String> conversions(JavaClass type) {
        return Stream.<JavaCall<?>>concat(
                        type.getMethodCallsFromSelf().stream(),
                        type.getConstructorCallsFromSelf().stream())
                .filter(NumberRules::makesDecimalOfDouble)
                .map(JavaCall::getDescription);
    }

    private static boolean makesDecimalOfDouble(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                && Set.of("valueOf", "<init>").contains(call.getName())
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(double.class));
    }
}
