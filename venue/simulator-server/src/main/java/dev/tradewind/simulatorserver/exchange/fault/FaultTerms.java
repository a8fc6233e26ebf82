// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.simulatorserver.exchange.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a fault's text, `name:target:key=value,key=value`, taken one by one, so that what nobody
/// took can be refused.
final class FaultTerms {

    private static final Pattern DURATION = Pattern.compile("(-?[0-9]{1,9})(ms|s|m|h)");

    private final String text;
    private final String name;
    private final Map<String, String> values = new LinkedHashMap<>();
    private Optional<String> target = Optional.empty();

    FaultTerms(String text) {
        this.text = text;
        String[] parts = text.strip().split(":", 3);
        name = parts[0];
        for (int index = 1; index < parts.length; index++) {
            boolean isTarget = index == 1 && !parts[1].contains("=");
            if (isTarget) {
                target = Optional.of(parts[1]).filter(each -> !each.equals("all"));
            } else {
                readValues(
                        index == 1 && parts.length == 3 ? parts[1] + ':' + parts[2] : parts[index]);
                break;
            }
        }
    }

    private void readValues(String part) {
        for (String each : part.split(",")) {
            String[] pair = each.split("=", 2);
            if (pair.length < 2 || pair[0].isBlank()) {
                throw problem("'%s' is not key=value".formatted(each));
            }
            if (values.put(pair[0].strip(), pair[1].strip()) != null) {
                throw problem("%s is given twice".formatted(pair[0].strip()));
            }
        }
    }

    String name() {
        return name;
    }

    /// What the fault is aimed at; empty = all.
    <T> Optional<T> target(String what, Function<String, T> parser) {
        Optional<T> aimed = target.map(each -> parsed(what, each, parser));
        target = Optional.empty();
        return aimed;
    }

    <T> T requiredTarget(String what, Function<String, T> parser) {
        return target(what, parser)
                .orElseThrow(() -> problem("%s:... needs a %s".formatted(name, what)));
    }

    <T> Optional<T> optional(String key, Function<String, T> parser) {
        String value = values.remove(key);
        return value == null ? Optional.empty() : Optional.of(parsed(key, value, parser));
    }

    <T> T required(String key, Function<String, T> parser) {
        return optional(key, parser).orElseThrow(() -> problem(key + "=... is missing"));
    }

    /// How often it strikes: `p`, `skip` and `count`.
    Occasion occasion() {
        double probability = optional("p", Double::valueOf).orElse(1.0);
        int skip = optional("skip", Integer::valueOf).orElse(0);
        int count = optional("count", Integer::valueOf).orElse(Integer.MAX_VALUE);
        try {
            return new Occasion(probability, skip, count);
        } catch (IllegalArgumentException reason) {
            throw problem(String.valueOf(reason.getMessage()));
        }
    }

    OptionalInt seconds(String key) {
        return optional(key, FaultTerms::duration)
                .map(each -> OptionalInt.of((int) each.toSeconds()))
                .orElse(OptionalInt.empty());
    }

    /// Refuses what is left.
    void requireNothingElse() {
        target.ifPresent(each -> {
            throw problem("%s has no target, but '%s' is given".formatted(name, each));
        });
        if (!values.isEmpty()) {
            throw problem("%s does not know %s".formatted(name, values.keySet()));
        }
    }

    IllegalArgumentException problem(String reason) {
        return new IllegalArgumentException("fault '%s': %s".formatted(text, reason));
    }

    /// Reads `250ms`, `5s`, `2m`, `1h`; may be negative.
    static Duration duration(String text) {
        Matcher match = DURATION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a duration like 250ms, 5s, 2m, 1h");
        }
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /// Reads a duration that is not negative.
    static Duration length(String text) {
        Duration length = duration(text);
        if (length.isNegative()) {
            throw new IllegalArgumentException("must not be negative");
        }
        return length;
    }

    private <T> T parsed(String key, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (NumberFormatException _) {
            throw problem("%s cannot be '%s': not a number".formatted(key, value));
        } catch (IllegalArgumentException reason) {
            throw problem("%s cannot be '%s': %s".formatted(key, value, reason.getMessage()));
        }
    }
}
