// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.doctor;

import dev.tradewind.framework.discovery.Discovery;
import dev.tradewind.launcher.running.RunRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Looks at everything a start depends on and changes nothing.
public final class Examination {

    private static final int LEAST_JDK = 25;
    private static final int LEAST_NODE = 20;
    private static final long LEAST_DISK = 1L << 30;
    private static final long SCARCE_DISK = 5L << 30;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;
    private final SortedMap<String, Integer> ports;

    /// @param ports where each service is going to listen
    public Examination(Path folder, SortedMap<String, Integer> ports) {
        this.folder = folder;
        this.ports = ports;
    }

    /// Every finding, in the order in which a start would meet it.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(jdk());
        findings.add(node());
        findings.addAll(portFindings());
        findings.add(dataFolder());
        findings.add(disk());
        findings.addAll(new StoreExamination(folder).findings());
        findings.add(key());
        return findings;
    }

    private static Finding jdk() {
        int feature = Runtime.version().feature();
        String found = System.getProperty("java.vendor") + " " + Runtime.version();
        return feature >= LEAST_JDK
                ? Finding.ok("JDK", found)
                : Finding.problem("JDK", found, "install a JDK " + LEAST_JDK + " or newer");
    }

    private static Finding node() {
        String version = Tool.versionOf("node", "--version");
        String fix =
                "install Node " + LEAST_NODE + " or newer; only building the dashboard needs it";
        if (version.isEmpty()) {
            return Finding.note("Node", "not found", fix);
        }
        int major = Tool.major(version);
        return major >= LEAST_NODE
                ? Finding.ok("Node", version)
                : Finding.note("Node", version, fix);
    }

    private List<Finding> portFindings() {
        SortedMap<String, String> running = new RunRegistry(folder).addresses();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Integer> each : ports.entrySet()) {
            String address = running.getOrDefault(each.getKey(), "");
            findings.add(
                    port(each.getKey(), each.getValue(), address.endsWith(":" + each.getValue())));
        }
        return findings;
    }

    private static Finding port(String service, int port, boolean runs) {
        String check = "port " + port;
        if (runs) {
            return Finding.ok(check, service + " runs there");
        }
        return isFree(port)
                ? Finding.ok(check, "free for " + service)
                : Finding.problem(
                        check,
                        "taken by another program, " + service + " cannot listen",
                        "end that program, or start with --set %s=PORT or --port-offset N"
                                .formatted(Discovery.portSetting(service)));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private Finding dataFolder() {
        String check = "data folder";
        if (!Files.exists(folder)) {
            return Finding.ok(check, folder + " will be made");
        }
        return Files.isDirectory(folder) && Files.isWritable(folder)
                ? Finding.ok(check, folder.toString())
                : Finding.problem(
                        check,
                        folder + " cannot be written",
                        "change its owner, or choose another with --data-dir");
    }

    private Finding disk() {
        try {
            FileStore store = Files.getFileStore(existing(folder));
            long free = store.getUsableSpace();
            String found = "%.1f GB free".formatted((double) free / (1L << 30));
            if (free < LEAST_DISK) {
                return Finding.problem("disk", found, "free some space before you start");
            }
            return free < SCARCE_DISK
                    ? Finding.note("disk", found, "a long run may need more")
                    : Finding.ok("disk", found);
        } catch (IOException unreadable) {
            return Finding.note("disk", unreadable.toString(), "look at the folder's file system");
        }
    }

    private Finding key() {
        Path key = folder.resolve("grant-key.pem");
        if (!Files.exists(key)) {
            return Finding.ok("grant key", "will be made at the first start");
        }
        try {
            return OWNER_ONLY.containsAll(Files.getPosixFilePermissions(key))
                    ? Finding.ok("grant key", "readable by its owner alone")
                    : Finding.problem("grant key", "others may read " + key, "chmod 600 " + key);
        } catch (IOException | UnsupportedOperationException unknown) {
            return Finding.note("grant key", unknown.toString(), "check who may read " + key);
        }
    }

    private static Path existing(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return Stream.iterate(absolute, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElse(absolute);
    }
}
