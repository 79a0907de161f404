/**
 * Owns the route table: where the packets of its subnets go next. The most specific route wins; AWS adds the VPC's own
 * (local) routes and those of gateway endpoints, which are told but never wished for. Never knows what a route leads to:
 * whatever implements {@link dev.gatehouse.kinds.routetable.RouteTarget} brings its slot. Relied on: a route whose
 * target was deleted stays as a blackhole, and AWS names the deleted target. Start reading at {@link
 * dev.gatehouse.kinds.routetable.RouteTableSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.routetable;

import org.jspecify.annotations.NullMarked;
