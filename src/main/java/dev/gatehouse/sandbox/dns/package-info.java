/**
 * Owns the emulator's DNS: what a name answers just now, and a server that says so over UDP and TCP. Never keeps a record:
 * it asks the services that gave out the names, and Route 53's zones. Start reading at
 * {@link dev.gatehouse.sandbox.dns.Answers}.
 */
@NullMarked
package dev.gatehouse.sandbox.dns;

import org.jspecify.annotations.NullMarked;
