// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One JSON object of the venue. A plain question ([#text], [#decimal], …) needs an answer and
/// throws [UnreadableException] naming the field if there is none; a `find…` question may be
/// empty. Empty means absent, `null` or `""`, as the venue uses all three.
public final class WireObject {

    private static final int MAX_DECIMAL_TEXT = 64;
    private static final int MAX_SCALE = 30;

    private final String name;
    private final JsonNode node;
    private final Oddities oddities;

    WireObject(String name, JsonNode node, Oddities oddities) {
        this.name = name;
        this.node = node;
        this.oddities = oddities;
    }

    /// What the object is called in messages.
    public String name() {
        return name;
    }

    /// Counts every field that is not among `known`.
    public WireObject knowing(Set<String> known) {
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                oddities.count("unknown field " + name + '.' + field);
            }
        }
        return this;
    }

    /// Whether the field is there with any content.
    public boolean has(String field) {
        JsonNode value = node.path(field);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isString() && value.stringValue().isEmpty());
    }

    public String text(String field) {
        return findText(field).orElseThrow(() -> missing(field));
    }

    /// A text, or a number as it is written.
    public Optional<String> findText(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = node.path(field);
        if (value.isString()) {
            return Optional.of(value.stringValue());
        }
        if (value.isNumber() || value.isBoolean()) {
            return Optional.of(value.asString());
        }
        throw malformed(field, "text");
    }

    public BigDecimal decimal(String field) {
        return findDecimal(field).orElseThrow(() -> missing(field));
    }

    /// A decimal within bounds that no sane amount passes.
    public Optional<BigDecimal> findDecimal(String field) {
        return findText(field)
                .map(text -> {
                    if (text.length() > MAX_DECIMAL_TEXT) {
                        throw malformed(field, "a decimal of at most 64 characters");
                    }
                    try {
                        return bounded(field, new BigDecimal(text));
                    } catch (NumberFormatException _) {
                        throw malformed(field, "a decimal");
                    }
                });
    }

    private BigDecimal bounded(String field, BigDecimal value) {
        if (Math.abs(value.scale()) > MAX_SCALE) {
            throw malformed(field, "a decimal of at most 30 places");
        }
        return value;
    }

    /// A decimal that must be there, though it may be empty, which is zero.
    public BigDecimal decimalOrZero(String field) {
        if (!node.has(field)) {
            throw missing(field);
        }
        return findDecimal(field).orElse(BigDecimal.ZERO);
    }

    /// A whole number, 0 if the field is empty.
    public long whole(String field) {
        return findDecimal(field)
                .map(value -> {
                    try {
                        return value.longValueExact();
                    } catch (ArithmeticException _) {
                        throw malformed(field, "a whole number");
                    }
                })
                .orElse(0L);
    }

    /// A truth value; an empty field is false, and so is anything else that is not `true`.
    public boolean isTrue(String field) {
        return findText(field).map(text -> text.equalsIgnoreCase("true")).orElse(false);
    }

    public Instant time(String field) {
        return findTime(field).orElseThrow(() -> missing(field));
    }

    /// A truth value that must be there and be one.
    public boolean truth(String field) {
        return switch (text(field)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw malformed(field, "true or false");
        };
    }

    /// A time in RFC 3339; the year 1 means that it is not set.
    public Optional<Instant> findTime(String field) {
        return findText(field)
                .map(text -> {
                    try {
                        return Instant.parse(text);
                    } catch (DateTimeException _) {
                        throw malformed(field, "a time in RFC 3339");
                    }
                })
                .filter(time -> time.isAfter(Instant.EPOCH.minusSeconds(1)));
    }

    /// The constant that the field names, whatever its case and spacing; `otherwise` for an unknown
    /// one, which is counted.
    public <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        String text = text(field);
        return constant(text, type)
                .orElseGet(() -> {
                    oddities.count("unknown value " + name + '.' + field + " = " + text);
                    return otherwise;
                });
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        String plain = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public WireObject object(String field) {
        return findObject(field).orElseThrow(() -> missing(field));
    }

    public Optional<WireObject> findObject(String field) {
        JsonNode value = node.path(field);
        return value.isObject()
                ? Optional.of(new WireObject(name + '.' + field, value, oddities))
                : Optional.empty();
    }

    /// The elements of a needed list; one that is no object is refused.
    public List<WireObject> objects(String field) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            throw list.isMissingNode() || list.isNull()
                    ? missing(field)
                    : malformed(field, "a list");
        }
        List<WireObject> result = new ArrayList<>(list.size());
        for (JsonNode each : list) {
            if (!each.isObject()) {
                throw malformed(field, "a list of objects");
            }
            result.add(new WireObject(name + '.' + field, each, oddities));
        }
        return result;
    }

    /// The texts of a list, empty if it is not there.
    public List<String> texts(String field) {
        List<String> result = new ArrayList<>();
        for (JsonNode each : node.path(field)) {
            if (each.isString()) {
                result.add(each.stringValue());
            }
        }
        return result;
    }

    /// Counts this object as left out.
    public void leaveOut(String reason) {
        oddities.count("left out: " + name + " with " + reason);
    }

    /// The names of the fields.
    public List<String> fields() {
        return List.copyOf(node.propertyNames());
    }

    /// What `reading` makes of this object. A value that our own types refuse (a price of zero, an
    /// odd symbol) is unreadable like a missing one.
    public <T> T as(Function<WireObject, T> reading) {
        try {
            return reading.apply(this);
        } catch (IllegalArgumentException refused) {
            throw new UnreadableException(name + ": " + refused.getMessage(), refused);
        }
    }

    /// What `reading` makes of the elements of a list, without those that it cannot read, which are
    /// counted.
    public <T> List<T> readable(String field, Function<WireObject, T> reading) {
        List<T> result = new ArrayList<>();
        for (WireObject each : objects(field)) {
            try {
                result.add(each.as(reading));
            } catch (UnreadableException leftOut) {
                oddities.count("left out: " + leftOut.getMessage());
            }
        }
        return result;
    }

    /// Every element of a list, read; one that cannot be read makes the whole unreadable.
    public <T> List<T> all(String field, Function<WireObject, T> reading) {
        return objects(field).stream().map(each -> each.as(reading)).toList();
    }

    private UnreadableException missing(String field) {
        return new UnreadableException(name + " lacks the field '" + field + "'");
    }

    private UnreadableException malformed(String field, String wanted) {
        return new UnreadableException(name + '.' + field + " is not " + wanted);
    }
}
