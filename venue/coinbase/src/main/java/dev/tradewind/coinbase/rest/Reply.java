// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.coinbase.rest;

import java.net.http.HttpHeaders;

/// What came back: a status, and a body that is whole and within its bound.
public record Reply(int status, HttpHeaders headers, byte[] body) {}
