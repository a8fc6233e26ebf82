// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

/// One series to learn from: standardised `inputs` by bar, the `labels` (index of the state; −1 where
/// there is none to learn), and how likely the chain was interrupted before each bar.
record Sequence(double[][] inputs, int[] labels, double[] interruptions) {

    int bars() {
        return labels.length;
    }
}
