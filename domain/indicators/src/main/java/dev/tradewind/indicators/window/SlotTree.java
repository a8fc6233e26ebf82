// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.indicators.window;

/// A search tree over a fixed number of slots, each holding at most one value, ordered by (value,
/// slot); it counts the values below a bound in O(log n) expected. A treap in arrays: node = slot,
/// `NONE` = no child.
///
/// Source: Seidel, Aragon 1996, "Randomized search trees".
final class SlotTree {

    private static final int NONE = -1;

    private final double[] values;
    private final int[] left;
    private final int[] right;
    private final int[] size;
    private int root = NONE;
    private int splitLow = NONE;
    private int splitHigh = NONE;

    SlotTree(int slots) {
        values = new double[slots];
        left = new int[slots];
        right = new int[slots];
        size = new int[slots];
    }

    /// Puts `value` into an empty slot.
    void insert(int slot, double value) {
        values[slot] = value;
        left[slot] = NONE;
        right[slot] = NONE;
        size[slot] = 1;
        root = insertInto(root, slot);
    }

    /// Empties a slot that holds a value.
    void remove(int slot) {
        root = removeFrom(root, slot);
    }

    /// Number of values strictly below `bound`.
    int countBelow(double bound) {
        int counted = 0;
        int node = root;
        while (node != NONE) {
            boolean below = values[node] < bound;
            counted += below ? sizeOf(left[node]) + 1 : 0;
            node = below ? right[node] : left[node];
        }
        return counted;
    }

    /// Number of values at or below `bound`.
    int countUpTo(double bound) {
        return countBelow(Math.nextUp(bound));
    }

    private int insertInto(int node, int slot) {
        if (node == NONE) {
            return slot;
        }
        if (priority(slot) > priority(node)) {
            split(node, slot);
            left[slot] = splitLow;
            right[slot] = splitHigh;
            return resized(slot);
        }
        if (precedes(slot, node)) {
            left[node] = insertInto(left[node], slot);
        } else {
            right[node] = insertInto(right[node], slot);
        }
        return resized(node);
    }

    /// Splits the subtree of `node` into the nodes before and after `slot`: `splitLow` and
    /// `splitHigh`.
    private void split(int node, int slot) {
        if (node == NONE) {
            splitLow = NONE;
            splitHigh = NONE;
            return;
        }
        if (precedes(slot, node)) {
            split(left[node], slot);
            left[node] = splitHigh;
            splitHigh = resized(node);
            return;
        }
        split(right[node], slot);
        right[node] = splitLow;
        splitLow = resized(node);
    }

    private int removeFrom(int node, int slot) {
        if (node == slot) {
            return merge(left[node], right[node]);
        }
        if (precedes(slot, node)) {
            left[node] = removeFrom(left[node], slot);
        } else {
            right[node] = removeFrom(right[node], slot);
        }
        return resized(node);
    }

    private int merge(int low, int high) {
        if (low == NONE || high == NONE) {
            return low == NONE ? high : low;
        }
        if (priority(low) > priority(high)) {
            right[low] = merge(right[low], high);
            return resized(low);
        }
        left[high] = merge(low, left[high]);
        return resized(high);
    }

    private int resized(int node) {
        size[node] = sizeOf(left[node]) + 1 + sizeOf(right[node]);
        return node;
    }

    private int sizeOf(int node) {
        return node == NONE ? 0 : size[node];
    }

    private boolean precedes(int slot, int node) {
        return values[slot] < values[node] || (values[slot] == values[node] && slot < node);
    }

    /// A fixed pseudo-random order of the slots (multiplication by an odd constant and a fold).
    private static int priority(int slot) {
        int hash = (slot + 1) * 0x9E3779B1;
        hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }
}
