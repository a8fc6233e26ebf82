// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other programs of this machine.
final class Tool {

    private static final Pattern MAJOR = Pattern.compile("(\\d+)");

    private Tool() {}

    /// What the program says about itself, empty when it is not there.
    static String versionOf(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException notThere) {
            return "";
        }
    }

    static int major(String version) {
        Matcher matcher = MAJOR.matcher(version);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
