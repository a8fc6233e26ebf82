// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.model.bot;

import dev.tradewind.base.check.Checks;

/// The name of a bot: 1 to 48 lower-case letters, digits, `-` and `.`.
public record BotId(String value) implements Comparable<BotId> {

    public BotId {
        Checks.require(
                value.matches("[a-z0-9.-]{1,48}"),
                "bot",
                "must be 1 to 48 lower-case letters, digits, - or .",
                value);
    }

    @Override
    public int compareTo(BotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
