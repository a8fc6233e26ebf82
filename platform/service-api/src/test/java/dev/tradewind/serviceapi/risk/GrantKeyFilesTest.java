// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// If this failed, the grant key could be read by others, or change between starts.
class GrantKeyFilesTest {

    @TempDir Path folder;

    @Test
    void makesOneKeyAndKeepsIt() {
        KeyPair made = GrantKeyFiles.loadOrCreate(folder);
        KeyPair loaded = GrantKeyFiles.loadOrCreate(folder);
        assertThat(loaded.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(GrantKeyFiles.readPublic(folder.resolve(GrantKeyFiles.PUBLIC)))
                .contains(made.getPublic());
    }

    @Test
    void letsOnlyTheOwnerReadThePrivateKey() throws IOException {
        KeyPair keys = GrantKeyFiles.loadOrCreate(folder);
        assertThat(keys).isNotNull();
        Path secret = folder.resolve("grant-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    @Test
    void hasNoPublicKeyBeforeTheFirstStart() {
        assertThat(GrantKeyFiles.readPublic(folder.resolve(GrantKeyFiles.PUBLIC))).isEmpty();
    }

    @Test
    void refusesADamagedOrIncompletePair() throws IOException {
        KeyPair keys = GrantKeyFiles.loadOrCreate(folder);
        assertThat(keys).isNotNull();
        Path open = folder.resolve(GrantKeyFiles.PUBLIC);
        Files.writeString(open, "not a key!");
        assertThatThrownBy(() -> GrantKeyFiles.readPublic(open))
                .hasMessageContaining("is not a PEM file");
        Files.writeString(open, "AAAA");
        assertThatThrownBy(() -> GrantKeyFiles.readPublic(open))
                .hasMessageContaining("holds no Ed25519 key");
        Files.delete(open);
        assertThatThrownBy(() -> GrantKeyFiles.loadOrCreate(folder))
                .hasMessageContaining("is missing beside the private key");
    }
}
