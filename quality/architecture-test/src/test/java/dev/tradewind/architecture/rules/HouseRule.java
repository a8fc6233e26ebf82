// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// One rule over class files and the classes planted in this module's tests that must break it; the first
/// of them must be named in the complaint.
public record HouseRule(String name, ArchRule rule, List<Class<?>> planted) {

    static HouseRule of(String name, ArchRule rule, Class<?>... planted) {
        return new HouseRule(name, rule.allowEmptyShould(true).as(name), List.of(planted));
    }

    @Override
    public String toString() {
        return name;
    }
}
