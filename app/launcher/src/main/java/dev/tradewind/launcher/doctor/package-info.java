// SPDX-License-Identifier: Apache-2.0
/// What `tradewind doctor` looks at. Start at [dev.tradewind.launcher.doctor.Examination].
@NullMarked
package dev.tradewind.launcher.doctor;

import org.jspecify.annotations.NullMarked;
