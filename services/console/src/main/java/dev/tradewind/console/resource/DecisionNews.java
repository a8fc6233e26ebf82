// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.console.resource;

import dev.tradewind.console.view.Section;
import dev.tradewind.serviceapi.strategy.DecisionSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one stream has told of the decisions: hundreds are kept, a few are new at each close. Used
/// by one thread.
final class DecisionNews {

    private final Set<DecisionSummary> told = new HashSet<>();

    /// The section with only what was not told before.
    Section<List<DecisionSummary>> of(Section<?> section) {
        List<DecisionSummary> all =
                section.value() instanceof List<?> list
                        ? list.stream().map(DecisionSummary.class::cast).toList()
                        : List.of();
        List<DecisionSummary> news = all.stream().filter(each -> !told.contains(each)).toList();
        told.retainAll(Set.copyOf(all));
        told.addAll(news);
        return new Section<>(section.state(), section.reason(), section.receivedAt(), news);
    }
}
