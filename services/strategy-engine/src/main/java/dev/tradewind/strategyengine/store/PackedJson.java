// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.strategyengine.store;

import dev.tradewind.model.decision.DecisionRecord;
import dev.tradewind.serviceapi.json.ModelJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A decision as compressed canonical JSON: one is written for every evaluation, and most of it
/// repeats.
final class PackedJson {

    private PackedJson() {}

    static byte[] pack(DecisionRecord decision) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1024);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(ModelJson.writeBytes(decision));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return packed.toByteArray();
    }

    static DecisionRecord unpack(byte[] packed) {
        try (InflaterInputStream inflater =
                new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return ModelJson.read(inflater.readAllBytes(), DecisionRecord.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException("a stored decision is damaged", damaged);
        }
    }
}
