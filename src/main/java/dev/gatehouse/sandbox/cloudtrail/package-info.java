/**
 * Owns the emulator's CloudTrail: who changed what in an account and Region. Never tells of calls that only read, nor of
 * those that were refused, though AWS keeps both. Start reading at
 * {@link dev.gatehouse.sandbox.cloudtrail.CloudTrail}.
 */
@NullMarked
package dev.gatehouse.sandbox.cloudtrail;

import org.jspecify.annotations.NullMarked;
