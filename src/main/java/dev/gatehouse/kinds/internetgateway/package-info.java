/**
 * Owns the internet gateway and its attachment: the way between a VPC and the internet, for hosts with a public address.
 * A VPC has one at the most. Never knows who routes to it. Relied on: AWS tells an attached gateway as {@code available},
 * a word its own enumeration lacks; it refuses to detach one while public addresses are mapped in the VPC, and to delete
 * one that is attached. Start reading at {@link dev.gatehouse.kinds.internetgateway.InternetGatewaySpec}.
 */
@NullMarked
package dev.gatehouse.kinds.internetgateway;

import org.jspecify.annotations.NullMarked;
