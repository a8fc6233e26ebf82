// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody meant when a name is unknown.
public final class NearestName {

    private NearestName() {}

    /// The candidate with the smallest edit distance, the first of equals; empty without
    /// candidates.
    public static Optional<String> of(String name, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int edit = Math.min(previous[column], current[column - 1]) + 1;
                current[column] = Math.min(edit, previous[column - 1] + change);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
