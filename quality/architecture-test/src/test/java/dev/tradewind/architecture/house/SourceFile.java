// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.house;

import java.util.List;

/// One text file: its path from the root, with `/`, and what it says.
public record SourceFile(String path, String text) implements Comparable<SourceFile> {

    public List<String> lines() {
        return text.lines().toList();
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The folder it lies in, empty for the root.
    public String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    public boolean isMainJava() {
        return path.contains("/src/main/java/") && path.endsWith(".java");
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
