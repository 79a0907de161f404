/**
 * Owns the Elastic IP: a public IPv4 address that stays ours, and is billed, until it is released. Never associates it:
 * who uses an address refers to it. Relied on: DescribeAddresses has no pages; AWS refuses to release an address in use.
 * Start reading at {@link dev.gatehouse.kinds.elasticip.ElasticIpSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.elasticip;

import org.jspecify.annotations.NullMarked;
