// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.house;

import java.nio.file.Path;
import java.util.List;

/// A Maven module that holds code: `group` is the folder it stands in (`domain`), `uses` are the modules of
/// ours it depends on outside of tests, `usesInTests` the others.
public record Module(
        String group, String name, Path folder, List<String> uses, List<String> usesInTests) {

    /// Where its compiled product classes are.
    public Path classes() {
        return folder.resolve("target/classes");
    }

    /// The package all its classes live under.
    public String rootPackage() {
        return switch (name) {
            case "venue-api" -> "dev.tradewind.venue";
            case "simulator" -> "dev.tradewind.venue.simulator";
            default -> "dev.tradewind." + name.replace("-", "");
        };
    }
}
