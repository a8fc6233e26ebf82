// SPDX-License-Identifier: Apache-2.0
/// The settings of the regime service: [dev.tradewind.regimedetection.config.RegimeConfig].
@NullMarked
package dev.tradewind.regimedetection.config;

import org.jspecify.annotations.NullMarked;
