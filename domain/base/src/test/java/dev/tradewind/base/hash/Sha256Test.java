// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.base.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// If this failed, altered orders and recordings would go unnoticed, or sound ones be refused.
class Sha256Test {

    /// Source: FIPS 180-4, the example of one block.
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void givesThePublishedHash() {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
    }

    @Test
    void givesTheSameHashOfPiecesAndStartsAnewAfterIt() {
        Sha256 hash = new Sha256().add("a").add("bc");
        assertThat(hash.hex()).isEqualTo(OF_ABC);
        assertThat(hash.add("abc").hex()).isEqualTo(OF_ABC);
    }
}
