/**
 * Owns the way of a request: whose it is, which service and operation it is for, what trouble it meets, and its unit of
 * work. Never parses the wire and never knows what an operation does. Start reading at
 * {@link dev.gatehouse.sandbox.gateway.Gateway}.
 */
@NullMarked
package dev.gatehouse.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
