// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.executionengine;

import dev.tradewind.model.risk.Ed25519GrantVerifier;
import dev.tradewind.model.risk.Grant;
import dev.tradewind.model.risk.GrantVerifier;
import dev.tradewind.serviceapi.risk.GrantKeyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Risk management's public key as it lies in the data folder. Before it is there no grant is
/// genuine; once read it is kept. Safe from any thread.
final class GrantKey implements GrantVerifier {

    private final Path file;
    private volatile @Nullable GrantVerifier verifier;

    GrantKey(Path dataFolder) {
        this.file = dataFolder.resolve(GrantKeyFiles.PUBLIC);
    }

    @Override
    public boolean isGenuine(Grant grant) {
        GrantVerifier present = verifier;
        if (present != null) {
            return present.isGenuine(grant);
        }
        Optional<GrantVerifier> read =
                GrantKeyFiles.readPublic(file).map(Ed25519GrantVerifier::new);
        read.ifPresent(each -> verifier = each);
        return read.map(each -> each.isGenuine(grant)).orElse(false);
    }

    /// What is missing, empty once the key is there.
    Optional<String> obstacle() {
        return verifier != null || Files.isReadable(file)
                ? Optional.empty()
                : Optional.of("risk-management to write " + file.getFileName());
    }
}
