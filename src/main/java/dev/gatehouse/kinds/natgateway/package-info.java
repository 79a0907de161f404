/**
 * Owns the public NAT gateway: lets hosts without a public address reach the internet, and nothing reach them. Never
 * knows what gives its VPC the internet: it needs the role. Relied on: AWS makes it in minutes and lists it as deleted for
 * an hour; faults such as a missing internet gateway show only in its state; a private or a Region-wide NAT gateway has
 * no Elastic IP or no subnet of ours. Start reading at {@link dev.gatehouse.kinds.natgateway.NatGatewaySpec}.
 */
@NullMarked
package dev.gatehouse.kinds.natgateway;

import org.jspecify.annotations.NullMarked;
