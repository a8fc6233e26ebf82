// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.edge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Damages payloads: cut off, bits flipped, pieces doubled or removed, values exchanged for others
/// of another type.
public final class Mutations {

    private static final String[] VALUES = {
        "null", "true", "-1", "1e400", "[]", "{}", "\"\"", "\"\\u0000\"", "[[[[", "0.1", "\"NaN\""
    };

    private final RandomGenerator chance;

    public Mutations(RandomGenerator chance) {
        this.chance = chance;
    }

    /// A damaged copy.
    public byte[] of(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return switch (chance.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, chance.nextInt(bytes.length));
            case 1 -> flipped(bytes);
            case 2 -> doubled(bytes);
            case 3 -> removed(bytes);
            default -> retyped(payload);
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int flips = 1 + chance.nextInt(4); flips > 0; flips--) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    private byte[] doubled(byte[] bytes) {
        int start = chance.nextInt(bytes.length);
        int end = start + chance.nextInt(bytes.length - start);
        byte[] result = Arrays.copyOf(bytes, bytes.length + end - start);
        System.arraycopy(bytes, start, result, end, bytes.length - start);
        return result;
    }

    private byte[] removed(byte[] bytes) {
        int start = chance.nextInt(bytes.length);
        int end = start + chance.nextInt(bytes.length - start);
        byte[] result = Arrays.copyOf(bytes, bytes.length - (end - start));
        System.arraycopy(bytes, end, result, start, bytes.length - end);
        return result;
    }

    /// The value after a random colon becomes another.
    private byte[] retyped(String payload) {
        int colon = payload.indexOf(':', chance.nextInt(payload.length()));
        if (colon < 0) {
            return payload.getBytes(StandardCharsets.UTF_8);
        }
        int end = colon + 1;
        boolean isText = payload.charAt(end) == '"';
        end = isText ? payload.indexOf('"', end + 1) + 1 : end;
        while (end < payload.length() && ",}]".indexOf(payload.charAt(end)) < 0) {
            end++;
        }
        String value = VALUES[chance.nextInt(VALUES.length)];
        return (payload.substring(0, colon + 1) + value + payload.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }
}
