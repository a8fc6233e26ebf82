// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.framework.client.ClientConfig;
import dev.tradewind.framework.config.ConfigurationException;
import dev.tradewind.framework.config.NearestName;
import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.framework.http.HttpServerConfig;
import dev.tradewind.framework.store.DatabaseConfig;
import dev.tradewind.framework.telemetry.LoggingConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All services a process may run or call. It knows every setting, so that one file serves all of
/// them, together or each on its own. Immutable.
public final class ServiceCatalog {

    private final Map<String, ServiceDefinition> definitions = new LinkedHashMap<>();

    /// @param definitions in the order in which they start; they stop in reverse
    public ServiceCatalog(List<ServiceDefinition> definitions) {
        for (ServiceDefinition definition : definitions) {
            if (this.definitions.put(definition.name(), definition) != null) {
                throw new IllegalArgumentException("two services are called " + definition.name());
            }
        }
    }

    /// The names in starting order.
    public List<String> names() {
        return List.copyOf(definitions.keySet());
    }

    /// The sections of the framework and of every service; one that several services share is there
    /// once.
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("data", DataConfig.class));
        sections.add(Section.of("http", HttpServerConfig.class));
        sections.add(Section.of("client", ClientConfig.class));
        sections.add(Section.of("database", DatabaseConfig.class));
        sections.add(Section.of("log", LoggingConfig.class));
        sections.addAll(Discovery.sections(definitions.keySet()));
        definitions.values().forEach(definition -> sections.addAll(definition.sections()));
        return sections.stream().distinct().toList();
    }

    /// Starts the named services in this process; all others are looked for at their addresses.
    ///
    /// @throws ConfigurationException when a port is taken, the store cannot be used or a name is
    /// unknown
    public ServiceGroup start(Settings settings, List<String> names) {
        for (String name : names) {
            if (!definitions.containsKey(name)) {
                throw new ConfigurationException(
                        "unknown service '%s'; the nearest valid name is %s, all are %s"
                                .formatted(
                                        name,
                                        NearestName.of(name, names()).orElse("none"),
                                        names()));
            }
        }
        Map<String, Integer> usualPorts = new LinkedHashMap<>();
        definitions
                .values()
                .forEach(definition -> usualPorts.put(definition.name(), definition.usualPort()));
        List<ServiceDefinition> started =
                definitions.values().stream()
                        .filter(definition -> names.contains(definition.name()))
                        .toList();
        return ServiceGroup.start(new ProcessResources(settings, usualPorts), started);
    }
}
