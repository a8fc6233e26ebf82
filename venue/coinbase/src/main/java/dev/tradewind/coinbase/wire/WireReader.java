// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses documents within bounds: at most 64 levels deep, numbers of at most 64 characters, texts
/// of at most 64 KiB. Safe from any thread.
public final class WireReader {

    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(64)
                    .maxStringLength(64 * 1024)
                    .maxNameLength(256)
                    .build();
    private static final JsonMapper JSON =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build()).build();

    private final Oddities oddities;

    public WireReader(Oddities oddities) {
        this.oddities = oddities;
    }

    /// Where this reader counts what it does not know.
    public Oddities oddities() {
        return oddities;
    }

    /// The object that `bytes` are.
    ///
    /// @param name what it is called in messages
    public WireObject object(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableException(name + " is empty");
        }
        try {
            return object(name, JSON.readTree(bytes));
        } catch (JacksonException broken) {
            throw new UnreadableException(name + " is not JSON" + looks(bytes), broken);
        }
    }

    /// The object that `text` is.
    public WireObject object(String name, String text) {
        try {
            return object(name, JSON.readTree(text));
        } catch (JacksonException broken) {
            throw new UnreadableException(name + " is not JSON", broken);
        }
    }

    private WireObject object(String name, JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableException(name + " is JSON but not an object");
        }
        return new WireObject(name, node, oddities);
    }

    private static String looks(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] <= ' ' && bytes[first] >= 0) {
            first++;
        }
        return first < bytes.length && bytes[first] == '<' ? " but a web page" : "";
    }
}
