// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.analytics.covariance;

import java.util.ArrayList;
import java.util.List;

/// Groups of assets that move as one: two assets are in the same group if a chain of pairs above the
/// threshold joins them (single linkage).
///
/// Source: Gower, Ross 1969; threshold from Tradewind quantitative specification 3.7.
public final class CorrelationClusters {

    /// Pairs above it belong together.
    public static final double THRESHOLD = 0.8;

    private CorrelationClusters() {}

    /// The groups as lists of asset numbers, each sorted, in the order of their first asset.
    public static List<List<Integer>> of(CorrelationMatrix correlations, double threshold) {
        int n = correlations.size();
        int[] group = new int[n];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            group[i] = -1;
        }
        for (int i = 0; i < n; i++) {
            if (group[i] < 0) {
                groups.add(spread(correlations, threshold, i, group));
            }
        }
        return List.copyOf(groups);
    }

    private static List<Integer> spread(
            CorrelationMatrix correlations, double threshold, int first, int[] group) {
        List<Integer> members = new ArrayList<>(List.of(first));
        group[first] = first;
        for (int k = 0; k < members.size(); k++) {
            int member = members.get(k);
            for (int other = first + 1; other < group.length; other++) {
                double value = correlations.at(member, other).orElse(0);
                if (group[other] < 0 && value > threshold) {
                    group[other] = first;
                    members.add(other);
                }
            }
        }
        return members.stream().sorted().toList();
    }
}
