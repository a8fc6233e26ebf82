// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.architecture.house.House;
import dev.tradewind.architecture.house.SourceFile;
import dev.tradewind.architecture.tidy.TidyRule;
import dev.tradewind.architecture.tidy.TidyRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If this failed, the source would drift from the house style, and readers would have to guess.
class TidyTest {

    private static final House HOUSE = House.here();
    private static final List<SourceFile> SOURCES =
            Stream.of(".java", ".md", ".sql", ".sh", ".ts", ".tsx", ".css", ".xml", "tradewind")
                    .flatMap(ending -> HOUSE.files(ending).stream())
                    .toList();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeeps(TidyRule rule) {
        assertThat(SOURCES.stream().flatMap(file -> rule.offences().apply(file).stream()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aPlantedFileBreaks(TidyRule rule) {
        assertThat(rule.offences().apply(rule.planted()))
                .hasSize(1)
                .allMatch(offence -> offence.startsWith(rule.planted().path() + ":"));
    }

    @Test
    void everyModuleHasAReadme() {
        assertThat(
                        HOUSE.modules().stream()
                                .map(module -> module.folder().resolve("README.md"))
                                .filter(readme -> !Files.exists(readme)))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItHolds() {
        assertThat(
                        SOURCES.stream()
                                .filter(SourceFile::isMainJava)
                                .map(SourceFile::folder)
                                .distinct()
                                .filter(folder ->
                                        !Files.exists(
                                                HOUSE.root()
                                                        .resolve(folder)
                                                        .resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void pagesLinkOnlyToWhatExists() {
        assertThat(pages().flatMap(page -> deadLinks(HOUSE.root(), page))).isEmpty();
    }

    @Test
    void reportsALinkToNowhere() {
        SourceFile page = new SourceFile("docs/page.md", "see [this](gone.md#part)");
        assertThat(deadLinks(HOUSE.root(), page)).containsExactly("docs/page.md links to gone.md");
    }

    @Test
    void everyPageIsLinkedFromAnother() {
        List<String> linked =
                pages().flatMap(page -> links(page).map(link -> target(page, link))).toList();
        assertThat(
                        pages().filter(page -> page.path().startsWith("docs/"))
                                .filter(page -> !isLinked(page.path(), linked))
                                .map(SourceFile::path))
                .isEmpty();
    }

    private static List<TidyRule> rules() {
        return TidyRules.all();
    }

    private static Stream<SourceFile> pages() {
        return SOURCES.stream().filter(file -> file.name().endsWith(".md"));
    }

    private static boolean isLinked(String page, List<String> linked) {
        String folder = page.substring(0, page.lastIndexOf('/'));
        return linked.contains(page) || linked.contains(folder);
    }

    private static Stream<String> deadLinks(Path root, SourceFile page) {
        return links(page)
                .filter(link -> !Files.exists(root.resolve(target(page, link))))
                .map(link -> page.path() + " links to " + link);
    }

    private static Stream<String> links(SourceFile page) {
        return LINK.matcher(page.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(link -> !link.contains(":"));
    }

    private static String target(SourceFile page, String link) {
        return Path.of(page.folder()).resolve(link).normalize().toString();
    }
}
