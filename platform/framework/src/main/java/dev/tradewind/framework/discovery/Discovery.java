// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.discovery;

import dev.tradewind.framework.config.Section;
import dev.tradewind.framework.config.Settings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Finds services by name: the configured address, else the port at which it was started in this
/// process, else its usual port on this machine. Safe from any thread.
public final class Discovery {

    private final Map<String, Integer> usualPorts;
    private final Map<String, ServiceAddress> addresses = new LinkedHashMap<>();
    private final Map<String, URI> started = new ConcurrentHashMap<>();

    /// @param usualPorts of all services that can be asked for
    public Discovery(Map<String, Integer> usualPorts, Settings settings) {
        this.usualPorts = new TreeMap<>(usualPorts);
        for (String service : this.usualPorts.keySet()) {
            addresses.put(service, settings.bind(prefixOf(service), ServiceAddress.class));
        }
    }

    /// The sections to declare for these services.
    public static List<Section> sections(Iterable<String> services) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (String service : services) {
            sections.put(service, Section.of(prefixOf(service), ServiceAddress.class));
        }
        return List.copyOf(sections.values());
    }

    /// The key that changes a service's port.
    public static String portSetting(String service) {
        return prefixOf(service) + ".port";
    }

    /// The port a service is to listen on.
    public int port(String service) {
        return address(service).port().orElseGet(() -> usualPorts.getOrDefault(service, 0));
    }

    /// The address of a service, without a slash at the end.
    public URI find(String service) {
        ServiceAddress address = address(service);
        return address.url()
                .or(() -> Optional.ofNullable(started.get(service)))
                .orElseGet(() -> URI.create("http://127.0.0.1:" + port(service)));
    }

    /// Notes where a service of this process listens.
    public void announce(String service, URI uri) {
        started.put(service, uri);
    }

    private ServiceAddress address(String service) {
        ServiceAddress address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException(
                    "service '" + service + "' is not one of " + addresses.keySet());
        }
        return address;
    }

    private static String prefixOf(String service) {
        return "services." + service;
    }
}
