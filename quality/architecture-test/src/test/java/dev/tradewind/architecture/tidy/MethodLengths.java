// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.tidy;

import dev.tradewind.architecture.house.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures methods in formatted source: from the line of the name to the brace that closes it, which the
/// formatter puts at the indent at which the declaration starts.
final class MethodLengths {

    private static final Pattern START =
            Pattern.compile("( {4,})(?:[\\w<>\\[\\], .?@]+ )?(\\w+)\\(.*");
    private static final Pattern STATEMENT =
            Pattern.compile(
                    " *(?:return|throw|new|if|for|while|switch|try|else|case|super|this)\\b.*");

    private MethodLengths() {}

    static List<String> beyond(int limit, SourceFile file) {
        List<String> offences = new ArrayList<>();
        List<String> lines = file.lines();
        for (int start = 0; start < lines.size(); start++) {
            Matcher method = START.matcher(lines.get(start));
            if (!method.matches() || STATEMENT.matcher(lines.get(start)).matches()) {
                continue;
            }
            int length = bodyLength(lines, start, method.group(1));
            if (length > limit) {
                offences.add(
                        "%s:%d %s has %d lines"
                                .formatted(file.path(), start + 1, method.group(2), length));
            }
        }
        return offences;
    }

    /// Lines from `start` to the closing brace; 0 for a call, which ends in a semicolon before any body.
    private static int bodyLength(List<String> lines, int start, String indent) {
        boolean inBody = false;
        for (int index = start; index < lines.size(); index++) {
            String line = lines.get(index);
            if (!inBody && line.endsWith(";")) {
                return 0;
            }
            inBody = inBody || line.endsWith("{");
            if (inBody && line.equals(indent + "}")) {
                return index - start + 1;
            }
        }
        return 0;
    }
}
