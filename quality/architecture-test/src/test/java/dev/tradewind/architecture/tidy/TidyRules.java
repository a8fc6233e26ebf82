// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.tidy;

import dev.tradewind.architecture.house.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Rules over the text of single files.
public final class TidyRules {

    private static final int COLUMNS = 100;
    private static final int TEXT_COLUMNS = 120;
    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;
    private static final int README_LINES = 30;

    private static final Pattern BANNED_NAME =
            Pattern.compile(
                    "\\b(?:class|interface|record|enum)\\s+"
                            + "(\\w*(?:Manager|Helper|Utils?|Impl|Data|Info)|I[A-Z][a-z]\\w*)\\b");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public (?:\\w+ |non-sealed )*(?:class|interface|record|enum) .*");
    private static final Pattern PLAIN_TEXT =
            Pattern.compile("\\s*(///.*|(\\+ )?\".*|[\\w ]+\\|.*)");
    private static final Pattern PRINTING =
            Pattern.compile(".*(System\\.(out|err)\\.|\\.printStackTrace\\().*");
    private static final Pattern GETTER = Pattern.compile("\\s+public \\S+ get[A-Z]\\w*\\(.*");
    private static final Pattern DEFAULT_CASE = Pattern.compile("\\s+default\\s*(->|:).*");
    private static final Pattern BROAD_CATCH =
            Pattern.compile(".*catch \\((Exception|Throwable|RuntimeException) .*");
    private static final Pattern LEFTOVER = Pattern.compile(".*\\b(FIXME|TODO|XXX|HACK)\\b.*");
    private static final Pattern MACHINE_PATH =
            Pattern.compile(".*(?:[\"'` (=]|^)(/home/|/Users/|/root/|/work/|[A-Z]:\\\\\\\\).*");

    private TidyRules() {}

    public static List<TidyRule> all() {
        return List.of(
                columns(),
                fileLength(),
                new TidyRule(
                        "methods stay within 60 lines",
                        file -> isJava(file) ? MethodLengths.beyond(METHOD_LINES, file) : List.of(),
                        planted("Long.java", longMethod())),
                line(
                        "no banned name: Manager, Helper, Util, Impl, Data, Info, I… interface",
                        TidyRules::isJava,
                        line -> BANNED_NAME.matcher(line).find(),
                        planted("RiskManager.java", "public final class RiskManager {}")),
                line(
                        "accessors are named like records name them, without get",
                        SourceFile::isMainJava,
                        line -> GETTER.matcher(line).matches(),
                        planted("Getter.java", "    public int getAge() {")),
                line(
                        "no leftover marks: finish it or file an issue",
                        TidyRules::isSource,
                        line -> LEFTOVER.matcher(line).matches(),
                        planted("Later.java", "// TO" + "DO later")),
                line(
                        "no skipped test, no sleep: poll with a bound",
                        TidyRules::isJava,
                        line ->
                                line.strip().startsWith("@Disabled")
                                        || line.contains("Thread.sleep("),
                        planted("SkippedTest.java", "    @Disabled")),
                line(
                        "standard output belongs to the launcher",
                        file -> file.isMainJava() && !file.path().startsWith("app/launcher/"),
                        line -> PRINTING.matcher(line).matches(),
                        planted("Printing.java", "        System.out.println(price);")),
                line(
                        "nothing is left unimplemented",
                        SourceFile::isMainJava,
                        line -> line.contains("UnsupportedOperationException("),
                        planted("Stub.java", "throw new UnsupportedOperationException();")),
                line(
                        "a broad catch belongs to the framework's edge and the launcher",
                        file ->
                                file.isMainJava()
                                        && !file.path().startsWith("app/launcher/")
                                        && !file.path().startsWith("platform/framework/"),
                        line -> BROAD_CATCH.matcher(line).matches(),
                        planted("Swallow.java", "        } catch (Exception any) {")),
                line(
                        "a switch over a closed set has no default",
                        file -> file.isMainJava() && file.path().startsWith("domain/"),
                        line -> DEFAULT_CASE.matcher(line).matches(),
                        new SourceFile(
                                "domain/risk/src/main/java/Default.java",
                                "            default -> false;")),
                line(
                        "no path of somebody's machine",
                        file -> !file.name().equals("TidyRules.java"),
                        line -> MACHINE_PATH.matcher(line).matches(),
                        planted("Path.java", "Path.of(\"/ho" + "me/ann/bars\")")),
                publicTypesAreDocumented(),
                new TidyRule(
                        "every Java file names its licence",
                        file ->
                                isJava(file)
                                                && !file.text()
                                                        .startsWith("// SPDX-License-Identifier: ")
                                        ? List.of(file.path() + ":1 has no SPDX line")
                                        : List.of(),
                        planted("Bare.java", "package x;")),
                sourcesAreNamed(),
                testsSayWhatWouldBreak(),
                new TidyRule(
                        "a README of a module has at most 30 lines",
                        file ->
                                file.name().equals("README.md")
                                                && !file.folder().isEmpty()
                                                && file.lines().size() > README_LINES
                                        ? List.of(file.path() + ":31 is beyond 30 lines")
                                        : List.of(),
                        new SourceFile("domain/x/README.md", "line\n".repeat(31))));
    }

    private static TidyRule columns() {
        return new TidyRule(
                "lines stay within 100 columns, comments and literals within 120",
                file ->
                        isJava(file)
                                ? numbered(file, TidyRules::isTooWide, "is too wide")
                                : List.of(),
                planted("Wide.java", "int x;" + " ".repeat(100) + "// wide"));
    }

    /// The formatter cannot break comments, and lines that are nothing but text.
    private static boolean isTooWide(String line) {
        boolean isText = PLAIN_TEXT.matcher(line).matches();
        return line.length() > (isText ? TEXT_COLUMNS : COLUMNS) && !line.startsWith("import ");
    }

    private static TidyRule fileLength() {
        return new TidyRule(
                "files stay within 500 lines",
                file ->
                        isSource(file) && file.lines().size() > FILE_LINES
                                ? List.of(file.path() + ":501 is beyond 500 lines: split it")
                                : List.of(),
                planted("Endless.java", "int x;\n".repeat(501)));
    }

    private static TidyRule publicTypesAreDocumented() {
        return new TidyRule(
                "public types say what they are",
                file -> file.isMainJava() ? undocumented(file) : List.of(),
                planted("Silent.java", "\npublic record Silent(int x) {}"));
    }

    private static List<String> undocumented(SourceFile file) {
        List<String> offences = new ArrayList<>();
        boolean documented = false;
        int number = 0;
        for (String line : file.lines()) {
            number++;
            if (line.startsWith("///")) {
                documented = true;
            } else if (PUBLIC_TYPE.matcher(line).matches() && !documented) {
                offences.add(file.path() + ":" + number + " has no /// comment");
            } else if (!line.startsWith("@") && !line.startsWith(" ")) {
                documented = false;
            }
        }
        return offences;
    }

    private static TidyRule sourcesAreNamed() {
        return new TidyRule(
                "formulas name their source",
                file ->
                        isFormula(file) && !file.text().contains("Source:")
                                ? List.of(file.path() + ":1 has no Source: line")
                                : List.of(),
                new SourceFile(
                        "domain/indicators/src/main/java/dev/tradewind/indicators/Rsi.java",
                        "package x;\n\npublic final class Rsi {}"));
    }

    /// Classes (not interfaces, records and enums, which compute nothing) of the modules whose numbers
    /// come from literature.
    private static boolean isFormula(SourceFile file) {
        return file.isMainJava()
                && (file.path().startsWith("domain/indicators/")
                        || file.path().startsWith("domain/regime/"))
                && file.text().contains("\npublic final class ")
                && !file.name().endsWith("Checks.java");
    }

    private static TidyRule testsSayWhatWouldBreak() {
        return new TidyRule(
                "a test class starts with what would break if it failed",
                file ->
                        file.name().matches(".+(Test|IT)\\.java")
                                        && !file.text().contains("\n/// If this failed")
                                        && !file.text().contains("\n/// If this fails")
                                ? List.of(file.path() + ":1 does not start: /// If this failed, …")
                                : List.of(),
                planted("MuteTest.java", "class MuteTest {}"));
    }

    private static TidyRule line(
            String name,
            Predicate<SourceFile> applies,
            Predicate<String> offends,
            SourceFile planted) {
        return new TidyRule(
                name,
                file -> applies.test(file) ? numbered(file, offends, "") : List.of(),
                planted);
    }

    private static List<String> numbered(
            SourceFile file, Predicate<String> offends, String complaint) {
        List<String> lines = file.lines();
        return IntStream.range(0, lines.size())
                .filter(index -> offends.test(lines.get(index)))
                .mapToObj(index ->
                        file.path()
                                + ":"
                                + (index + 1)
                                + " "
                                + complaint
                                + " "
                                + lines.get(index).strip())
                .toList();
    }

    private static boolean isJava(SourceFile file) {
        return file.path().endsWith(".java")
                && !file.path().contains("/planted/")
                && !file.name().equals("TidyRules.java");
    }

    private static boolean isSource(SourceFile file) {
        return isJava(file)
                || file.path().matches("(dashboard/.*\\.(ts|tsx|css)|.*\\.sql|tradewind|.*\\.sh)");
    }

    private static SourceFile planted(String name, String text) {
        return new SourceFile("services/console/src/main/java/dev/tradewind/" + name, text);
    }

    private static String longMethod() {
        return "    void work() {\n" + "        step();\n".repeat(60) + "    }\n";
    }
}
