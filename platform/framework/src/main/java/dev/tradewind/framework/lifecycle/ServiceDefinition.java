// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.lifecycle;

import dev.tradewind.base.check.Checks;
import dev.tradewind.framework.config.Section;
import java.util.List;
import java.util.Optional;

/// What a service is before it runs. By convention its migrations lie on the class path at
/// `db/<name>/` and its API document at `openapi/<name>.json`.
///
/// @param name lower case with hyphens; also names its tables, its settings and its health
/// @param usualPort where it listens unless configured otherwise
/// @param sections the settings it may bind
/// @param ownDatabase file of its own store, when it does not share the process's store
/// @param assembly puts it together; called once per start
public record ServiceDefinition(
        String name,
        int usualPort,
        List<Section> sections,
        Optional<String> ownDatabase,
        Assembly assembly) {

    public ServiceDefinition {
        Checks.require(
                name.matches("[a-z]+(-[a-z]+)*"), "name", "must be lower case with hyphens", name);
        Checks.within("usualPort", usualPort, 0, 65_535);
        sections = List.copyOf(sections);
    }

    /// A service that shares the process's store.
    public ServiceDefinition(
            String name, int usualPort, List<Section> sections, Assembly assembly) {
        this(name, usualPort, sections, Optional.empty(), assembly);
    }

    /// Whether the class path has tables for this service.
    boolean hasMigrations() {
        return ServiceDefinition.class.getClassLoader().getResource("db/" + name) != null;
    }

    /// Registers routes, consumers and workers. It must not wait for other services: what needs
    /// them belongs in a worker or consumer, and [ServiceContext#waitFor(String)] makes the waiting
    /// visible.
    @FunctionalInterface
    public interface Assembly {
        void assemble(ServiceContext context);
    }
}
