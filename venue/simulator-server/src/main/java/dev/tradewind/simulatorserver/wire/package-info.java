// SPDX-License-Identifier: Apache-2.0
/// The records of the simulated venue on the wire. The dialect is our own and small: model records
/// as they are, and a flat record for each closed set of events and results.
@NullMarked
package dev.tradewind.simulatorserver.wire;

import org.jspecify.annotations.NullMarked;
