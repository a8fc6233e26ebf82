// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Collects the layers of settings, the later call being the stronger; [#load()] checks them. Call
/// the layers in the order file, environment, flags.
public final class SettingsLoader {

    private final List<Section> sections;
    private final Map<String, Settings.Entry> entries = new LinkedHashMap<>();
    private final Set<String> foreignVariables = new HashSet<>();

    SettingsLoader(List<Section> sections) {
        this.sections = List.copyOf(sections);
        for (Section section : this.sections) {
            for (SettingKey key : section.keys()) {
                Settings.Entry entry = new Settings.Entry(key, key.defaultValue(), "default");
                if (entries.put(key.name(), entry) != null) {
                    throw new IllegalArgumentException(
                            "setting " + key.name() + " is declared twice");
                }
            }
        }
    }

    /// Reads a properties file in UTF-8.
    public SettingsLoader file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException problem) {
            throw new ConfigurationException(
                    "settings file %s cannot be read: %s".formatted(file, problem.getMessage()),
                    problem);
        }
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            set(name, properties.getProperty(name), "file " + file);
        }
        return this;
    }

    /// Variables that carry the prefix but are read by somebody else (start scripts). Call it
    /// before [#environment(Map)].
    public SettingsLoader foreignVariables(List<String> names) {
        foreignVariables.addAll(names);
        return this;
    }

    /// Takes the variables that start with `TRADEWIND_`.
    public SettingsLoader environment(Map<String, String> environment) {
        Map<String, String> known = new LinkedHashMap<>();
        entries.values()
                .forEach(entry -> known.put(entry.key().environmentVariable(), entry.key().name()));
        new TreeMap<>(environment)
                .forEach((variable, text) -> {
                    if (!variable.startsWith(Settings.ENVIRONMENT_PREFIX)
                            || foreignVariables.contains(variable)) {
                        return;
                    }
                    String name = known.get(variable);
                    if (name == null) {
                        throw unknown("environment variable " + variable, variable, known.keySet());
                    }
                    set(name, text, "environment " + variable);
                });
        return this;
    }

    /// Takes `a.b=c` texts as given to `--set`.
    public SettingsLoader flags(List<String> assignments) {
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        "flag --set %s is not of the form key=value".formatted(assignment));
            }
            set(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1),
                    "flag --set");
        }
        return this;
    }

    /// The checked settings.
    ///
    /// @throws ConfigurationException when a value is not of its key's type or out of bounds
    public Settings load() {
        return new Settings(sections, entries);
    }

    private void set(String name, String text, String source) {
        Settings.Entry present = entries.get(name);
        if (present == null) {
            throw unknown("setting " + name + " (from " + source + ")", name, entries.keySet());
        }
        entries.put(name, new Settings.Entry(present.key(), text, source));
    }

    private static ConfigurationException unknown(
            String what, String name, Set<String> candidates) {
        String nearest =
                NearestName.of(name, candidates)
                        .map(candidate -> "; the nearest valid name is " + candidate)
                        .orElse("; there are no settings here");
        return new ConfigurationException("unknown " + what + nearest);
    }
}
