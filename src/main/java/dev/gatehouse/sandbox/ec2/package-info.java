/**
 * Owns the EC2 nouns of the emulator, one class each, whose public methods bear the SDK's operation names and take and
 * return the SDK's own requests and responses. Never parses or writes the wire. Start reading at {@code Vpcs}.
 */
@NullMarked
package dev.gatehouse.sandbox.ec2;

import org.jspecify.annotations.NullMarked;
