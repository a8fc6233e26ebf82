// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Resident memory of a process as the operating system counts it.
final class ProcessMemory {

    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private ProcessMemory() {}

    /// Megabytes now.
    static double residentMegabytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return (Files.exists(status) ? ofProc(status) : ofPs(pid)) / KILOBYTES_PER_MEGABYTE;
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static double ofProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static double ofPs(long pid) throws IOException {
        Process process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.isBlank() ? 0 : Double.parseDouble(text.strip());
    }
}
