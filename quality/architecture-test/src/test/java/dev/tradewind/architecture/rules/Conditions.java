// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/// Conditions that ArchUnit does not bring along. All of them describe an offence: use them after `noClasses()`.
final class Conditions {

    private Conditions() {}

    /// One offence per dependency from a class to another for which `banned` holds.
    static ArchCondition<JavaClass> dependOn(
            String description, BiPredicate<JavaClass, JavaClass> banned) {
        return new ArchCondition<>("depend on " + description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency each : item.getDirectDependenciesFromSelf()) {
                    if (banned.test(item, each.getTargetClass())) {
                        events.add(SimpleConditionEvent.satisfied(each, each.getDescription()));
                    }
                }
            }
        };
    }

    /// One offence per line that `offences` finds in a class.
    static ArchCondition<JavaClass> have(
            String description, Function<JavaClass, Stream<String>> offences) {
        return new ArchCondition<>("have " + description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                offences.apply(item)
                        .forEach(offence ->
                                events.add(SimpleConditionEvent.satisfied(item, offence)));
            }
        };
    }
}
