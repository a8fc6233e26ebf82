// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.risk;

/// The key that grants are verified with, for people and tools: `GET /api/v1/risk/grant-key`.
/// `publicKey` is base64 of its X.509 form. Execution does not trust this answer: it reads the key
/// from the data folder.
public record GrantKeyAnswer(String algorithm, String publicKey) {}
