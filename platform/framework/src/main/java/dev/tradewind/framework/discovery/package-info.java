// SPDX-License-Identifier: Apache-2.0
/// Where services are: [dev.tradewind.framework.discovery.Discovery] by configuration, one
/// [dev.tradewind.framework.discovery.ServiceAddress] section per service name the caller gives.
@NullMarked
package dev.tradewind.framework.discovery;

import org.jspecify.annotations.NullMarked;
