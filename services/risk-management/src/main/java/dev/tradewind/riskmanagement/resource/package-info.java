// SPDX-License-Identifier: Apache-2.0
/// Risk management's endpoints.
@NullMarked
package dev.tradewind.riskmanagement.resource;

import org.jspecify.annotations.NullMarked;
