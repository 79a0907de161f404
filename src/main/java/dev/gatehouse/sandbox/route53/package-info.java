/**
 * Owns the emulator's Route 53. Never answers a question itself: the sandbox's DNS asks here. Start reading at
 * {@link dev.gatehouse.sandbox.route53.Route53}.
 */
@NullMarked
package dev.gatehouse.sandbox.route53;

import org.jspecify.annotations.NullMarked;
