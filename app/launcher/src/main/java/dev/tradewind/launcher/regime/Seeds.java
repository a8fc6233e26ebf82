// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.regime;

import dev.tradewind.launcher.exit.CommandFailure;
import dev.tradewind.launcher.exit.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Seeds of generated markets as a person writes them: `101-106`, `7`, or several of these with
/// commas.
public record Seeds(String text, List<Long> values) {

    private static final Pattern PART = Pattern.compile("(\\d{1,12})(?:-(\\d{1,12}))?");
    private static final int MOST = 1_000;

    public static Seeds parse(String text) {
        List<Long> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher bounds = PART.matcher(part.strip());
            if (!bounds.matches()) {
                throw wrong(text);
            }
            long first = Long.parseLong(bounds.group(1));
            long last = bounds.group(2) == null ? first : Long.parseLong(bounds.group(2));
            if (last < first || last - first >= MOST - values.size()) {
                throw wrong(text);
            }
            for (long seed = first; seed <= last; seed++) {
                values.add(seed);
            }
        }
        return new Seeds(text, List.copyOf(values));
    }

    private static CommandFailure wrong(String text) {
        return new CommandFailure(
                ExitCode.USAGE,
                "seeds must look like 101-106 or 1,5,9 and be at most %d: %s."
                        .formatted(MOST, text));
    }
}
