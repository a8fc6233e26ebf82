// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.rules;

import java.util.List;
import java.util.stream.Stream;

/// Every rule over class files.
public final class HouseRules {

    private HouseRules() {}

    public static List<HouseRule> all() {
        return Stream.of(
                        DirectionRules.all(),
                        DeterminismRules.all(),
                        NumberRules.all(),
                        ShapeRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
