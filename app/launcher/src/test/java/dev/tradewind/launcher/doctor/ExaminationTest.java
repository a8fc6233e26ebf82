// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the doctor would call a machine healthy on which the system cannot start.
class ExaminationTest {

    @TempDir private Path folder;

    @Test
    void namesTheSettingForAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Finding finding = finding("port " + other.getLocalPort(), other.getLocalPort());
            assertThat(finding.grade()).isEqualTo(Finding.Grade.PROBLEM);
            assertThat(finding.fix()).contains("--set services.console.port=");
        }
    }

    @Test
    void findsASecondDatabase() throws IOException {
        Files.writeString(folder.resolve("trader.db"), "");
        Finding finding = finding("second database", 0);
        assertThat(finding.grade()).isEqualTo(Finding.Grade.PROBLEM);
        assertThat(finding.found()).contains("trader.db");
    }

    @Test
    void findsADamagedDatabase() throws IOException {
        Files.writeString(folder.resolve("tradewind.db"), "this is no database ".repeat(100));
        assertThat(finding("tradewind.db", 0).grade()).isEqualTo(Finding.Grade.PROBLEM);
    }

    @Test
    void findsAKeyThatOthersMayRead() throws IOException {
        Path key = folder.resolve("grant-key.pem");
        Files.writeString(key, "secret");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(finding("grant key", 0).fix()).contains("chmod 600");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(finding("grant key", 0).grade()).isEqualTo(Finding.Grade.OK);
    }

    @Test
    void isContentWithAnEmptyFolder() {
        assertThat(examine(0)).filteredOn(each -> each.grade() == Finding.Grade.PROBLEM).isEmpty();
    }

    private Finding finding(String check, int port) {
        return examine(port).stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> examine(int port) {
        return new Examination(folder, new TreeMap<>(Map.of("console", port))).findings();
    }
}
