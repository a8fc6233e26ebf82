// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.regimestudy.training;

/// A smooth function to minimise.
@FunctionalInterface
interface Objective {

    /// Its value at `point`; writes its gradient there into `gradient`.
    double at(double[] point, double[] gradient);
}
