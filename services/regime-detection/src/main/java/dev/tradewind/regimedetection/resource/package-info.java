// SPDX-License-Identifier: Apache-2.0
/// The endpoints of the regime service. Start at
/// [dev.tradewind.regimedetection.resource.RegimeResource];
/// [dev.tradewind.regimedetection.resource.ReadingBoard] is where the newest readings are.
@NullMarked
package dev.tradewind.regimedetection.resource;

import org.jspecify.annotations.NullMarked;
