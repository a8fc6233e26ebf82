// SPDX-License-Identifier: Apache-2.0
/// Small dense linear algebra over arrays of rows: factors, eigenvalues, products. Hipparchus works inside
/// and never shows outside.
@NullMarked
package dev.tradewind.analytics.linear;

import org.jspecify.annotations.NullMarked;
