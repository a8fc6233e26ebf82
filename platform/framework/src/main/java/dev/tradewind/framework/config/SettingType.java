// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How the text of a setting becomes a value. Allowed component types: `String`, `int`, `long`,
/// `double`, `boolean`, `BigDecimal`, `Duration` (`250ms`, `5s`, `2m`, `1h`, `1d`), `Path`, `URI`,
/// [Secret], enums, `List<String>` (comma separated) and `Optional` of any of these.
public final class SettingType {

    private record Simple(String description, Function<String, Object> parser) {}

    private static final Map<Class<?>, Simple> SIMPLE =
            Map.ofEntries(
                    Map.entry(String.class, new Simple("text", text -> text)),
                    Map.entry(int.class, new Simple("whole number", Integer::valueOf)),
                    Map.entry(Integer.class, new Simple("whole number", Integer::valueOf)),
                    Map.entry(long.class, new Simple("whole number", Long::valueOf)),
                    Map.entry(Long.class, new Simple("whole number", Long::valueOf)),
                    Map.entry(double.class, new Simple("number", SettingType::finite)),
                    Map.entry(Double.class, new Simple("number", SettingType::finite)),
                    Map.entry(boolean.class, new Simple("true or false", SettingType::bool)),
                    Map.entry(Boolean.class, new Simple("true or false", SettingType::bool)),
                    Map.entry(BigDecimal.class, new Simple("decimal number", BigDecimal::new)),
                    Map.entry(
                            Duration.class,
                            new Simple("duration like 250ms, 5s, 2m, 1h", SettingType::duration)),
                    Map.entry(Path.class, new Simple("file path", Path::of)),
                    Map.entry(URI.class, new Simple("address like http://host:port", URI::create)),
                    Map.entry(Secret.class, new Simple("secret text", Secret::new)));

    private final String description;
    private final Function<String, Object> parser;

    private SettingType(String description, Function<String, Object> parser) {
        this.description = description;
        this.parser = parser;
    }

    static SettingType of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            SettingType inner = of(generic.getActualTypeArguments()[0]);
            return new SettingType(
                    inner.description + ", or nothing",
                    text -> text.isEmpty() ? Optional.empty() : Optional.of(inner.parse(text)));
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] == String.class) {
            return new SettingType("comma separated list", SettingType::list);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return ofEnum(plain);
        }
        Simple simple = type instanceof Class<?> plain ? SIMPLE.get(plain) : null;
        if (simple == null) {
            throw new IllegalArgumentException(
                    "no setting can have the type " + type.getTypeName());
        }
        return new SettingType(simple.description, simple.parser);
    }

    /// Parses text of this type.
    ///
    /// @throws IllegalArgumentException naming the expected form
    Object parse(String text) {
        try {
            return parser.apply(text.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("it must be a " + description);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    int compare(Object left, Object right) {
        Object plain = left instanceof Optional<?> optional ? optional.orElse(null) : left;
        Object bound = right instanceof Optional<?> optional ? optional.orElse(null) : right;
        if (plain == null || bound == null) {
            return 0;
        }
        return Integer.signum(((Comparable) plain).compareTo(bound));
    }

    /// What a value looks like, for people.
    @Override
    public String toString() {
        return description;
    }

    private static SettingType ofEnum(Class<?> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(SettingType::enumText).toList();
        return new SettingType(
                "choice of " + String.join(", ", names),
                text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> enumText(constant).equals(enumText(text)))
                                .findFirst()
                                .map(Object.class::cast)
                                .orElseThrow(IllegalArgumentException::new));
    }

    private static String enumText(Object constant) {
        String name = constant instanceof Enum<?> value ? value.name() : constant.toString();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Object finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object duration(String text) {
        String unit = text.replaceFirst("^-?[0-9]+", "");
        long amount = Long.parseLong(text.substring(0, text.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> throw new IllegalArgumentException(text);
        };
    }
}
