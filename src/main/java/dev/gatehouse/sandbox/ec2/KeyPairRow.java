package dev.gatehouse.sandbox.ec2;

import java.time.Instant;

/** A key pair, of which AWS keeps the public half only. */
record KeyPairRow(String id, String name, String type, String fingerprint, String publicKey, Instant createdAt) {}
