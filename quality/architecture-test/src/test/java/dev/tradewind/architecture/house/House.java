// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The repository: its modules as the poms list them, and its files as a fresh clone would have them.
public final class House {

    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", "dist", ".git", ".idea", "data");

    private final Path root;
    private final List<Module> modules;

    private House(Path root) {
        this.root = root;
        this.modules = Poms.modulesOf(root);
    }

    /// The repository that holds the working directory.
    public static House here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no mvnw above " + Path.of("").toAbsolutePath());
            }
        }
        return new House(folder);
    }

    public Path root() {
        return root;
    }

    /// Every module that holds code, in the order of the build.
    public List<Module> modules() {
        return modules;
    }

    /// Every file whose name ends in `ending`, relative to the root, sorted.
    public List<SourceFile> files(String ending) {
        List<SourceFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Collector(ending, found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted().toList();
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        private final String ending;
        private final List<SourceFile> found;

        private Collector(String ending, List<SourceFile> found) {
            this.ending = ending;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (file.getFileName().toString().endsWith(ending)) {
                found.add(
                        new SourceFile(
                                root.relativize(file).toString().replace('\\', '/'),
                                Files.readString(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
