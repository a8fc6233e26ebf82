// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture;

import dev.tradewind.architecture.house.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which module may use which: the table of `docs/architecture.md` as a rule.
final class Directions {

    private static final Set<String> PURE =
            Set.of(
                    "base",
                    "model",
                    "indicators",
                    "analytics",
                    "market-data",
                    "regime",
                    "strategy",
                    "risk",
                    "execution",
                    "portfolio");

    /// What research may use beside the pure modules.
    private static final Set<String> RESEARCH = Set.of("simulator", "venue-api", "report");

    private static final Set<String> SHELL = Set.of("base", "model", "framework", "service-api");

    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("base", Set.of()),
                    Map.entry("model", Set.of("base")),
                    Map.entry("indicators", Set.of("base", "model")),
                    Map.entry("analytics", Set.of("base")),
                    Map.entry("market-data", Set.of("base", "model")),
                    Map.entry("regime", Set.of("base", "model", "indicators", "analytics")),
                    Map.entry("strategy", Set.of("base", "model", "indicators")),
                    Map.entry("risk", Set.of("base", "model", "analytics")),
                    Map.entry("execution", Set.of("base", "model")),
                    Map.entry("portfolio", Set.of("base", "model", "analytics")),
                    Map.entry("venue-api", Set.of("base", "model")),
                    Map.entry("simulator", Set.of("base", "model", "venue-api", "market-data")),
                    Map.entry("coinbase", Set.of("base", "model", "venue-api")),
                    Map.entry("framework", Set.of("base")),
                    Map.entry("service-api", Set.of("base", "model", "framework")),
                    Map.entry("console", SHELL));

    /// What a service may use beside [#SHELL]: its own engine, and where it meets the venue, that.
    private static final Map<String, Set<String>> OWN_ENGINES =
            Map.of(
                    "market-data-gateway", Set.of("market-data", "venue-api", "venue-connection"),
                    "regime-detection", Set.of("regime", "indicators"),
                    "risk-management", Set.of("risk", "analytics"),
                    "execution-engine", Set.of("execution", "venue-api", "venue-connection"),
                    "strategy-engine", Set.of("strategy", "indicators", "market-data"),
                    "portfolio-manager", Set.of("portfolio", "analytics"),
                    "venue-connection", Set.of("venue-api", "coinbase", "simulator-server"),
                    "simulator-server", Set.of("simulator", "venue-api", "market-data"));

    private Directions() {}

    /// One line per dependency that the table does not allow.
    static List<String> offences(List<Module> modules) {
        List<String> offences = new ArrayList<>();
        for (Module module : modules) {
            module.uses().stream()
                    .filter(used -> !mayUse(module, used))
                    .map(used -> module.name() + " must not use " + used)
                    .forEach(offences::add);
        }
        return offences;
    }

    private static boolean mayUse(Module module, String used) {
        return switch (module.group()) {
            case "app", "quality" -> true;
            case "research" -> PURE.contains(used) || RESEARCH.contains(used);
            default ->
                    OWN_ENGINES.containsKey(module.name())
                            ? SHELL.contains(used) || OWN_ENGINES.get(module.name()).contains(used)
                            : ALLOWED.getOrDefault(module.name(), Set.of()).contains(used);
        };
    }
}
