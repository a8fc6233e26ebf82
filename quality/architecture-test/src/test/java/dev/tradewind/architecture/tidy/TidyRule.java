// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.tidy;

import dev.tradewind.architecture.house.SourceFile;
import java.util.List;
import java.util.function.Function;

/// One rule over a text file, and a planted file that must break it. An offence reads `path:line what is
/// wrong and what to do instead`.
public record TidyRule(
        String name, Function<SourceFile, List<String>> offences, SourceFile planted) {

    @Override
    public String toString() {
        return name;
    }
}
