/**
 * Owns the target group: the instances that a load balancer spreads requests over, and how it finds out which of them are
 * well. Never registers targets: an Auto Scaling group does that for its instances. Relied on: the name is its identity
 * in AWS, attributes and tags take calls of their own, and AWS refuses to delete what a listener still names. Start
 * reading at {@link dev.gatehouse.kinds.targetgroup.TargetGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.targetgroup;

import org.jspecify.annotations.NullMarked;
