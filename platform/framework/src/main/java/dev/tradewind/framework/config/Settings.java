// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All settings of a process: the declared sections and, for each key, the strongest value given.
/// Built with [SettingsLoader]; every value is parsed and bounds-checked before this object exists.
/// Immutable.
public final class Settings {

    static final String ENVIRONMENT_PREFIX = "TRADEWIND_";

    private final List<Section> sections;
    private final Map<String, Entry> entries;

    /// A key with its value and where the value came from (`default`, `file tradewind.properties`,
    /// `environment TRADEWIND_…`, `flag --set …`).
    public record Entry(SettingKey key, String text, String source) {

        /// The parsed value.
        Object value() {
            try {
                return key.parse(text);
            } catch (IllegalArgumentException problem) {
                throw new ConfigurationException(
                        ("setting %s has the value '%s' (from %s) but %s; change it "
                                        + "there, or leave it out for the default '%s'")
                                .formatted(
                                        key.name(),
                                        isSecret() ? "********" : text,
                                        source,
                                        problem.getMessage(),
                                        key.defaultValue()));
            }
        }

        /// The text to show: secrets are masked.
        public String shown() {
            return isSecret() ? new Secret(text).toString() : text;
        }

        @Override
        public String toString() {
            return key.name() + "=" + shown() + " (" + source + ")";
        }

        private boolean isSecret() {
            return key.type().toString().startsWith("secret");
        }
    }

    Settings(List<Section> sections, Map<String, Entry> entries) {
        this.sections = List.copyOf(sections);
        this.entries = new LinkedHashMap<>(entries);
        this.entries.values().forEach(Entry::value);
    }

    /// Starts loading for the given sections: no other keys will be accepted.
    public static SettingsLoader of(List<Section> sections) {
        return new SettingsLoader(sections);
    }

    /// The record of the only section of this type.
    public <T extends Record> T bind(Class<T> type) {
        List<Section> found = sections.stream().filter(section -> section.type() == type).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    type.getName()
                            + " must be the type of exactly one section, not "
                            + found.size());
        }
        return bind(found.getFirst().prefix(), type);
    }

    /// The record of the section with this prefix.
    public <T extends Record> T bind(String prefix, Class<T> type) {
        Section section = Section.of(prefix, type);
        if (!sections.contains(section)) {
            throw new IllegalArgumentException(
                    "section " + prefix + " is not declared with " + type.getName());
        }
        List<Object> values = new ArrayList<>();
        for (SettingKey key : section.keys()) {
            values.add(entry(key.name()).orElseThrow().value());
        }
        return construct(type, prefix, values);
    }

    /// All keys with their present values, section by section: the reference and `--help` are made
    /// of it.
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /// The present value of a key.
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private static <T extends Record> T construct(
            Class<T> type, String prefix, List<Object> values) {
        Class<?>[] parameters =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refusal) {
            throw new ConfigurationException(
                    "settings %s.* do not fit together: %s".formatted(prefix, refusal.getCause()),
                    refusal);
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException(
                    "record " + type.getName() + " cannot be built", defect);
        }
    }
}
