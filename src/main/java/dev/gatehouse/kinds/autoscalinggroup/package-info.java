/**
 * Owns the Auto Scaling group: how many instances of a launch template there are at the least and at the most, where, and
 * what makes it grow and shrink. Never says how many there are now: that is what scaling decides. Relied on: the name is
 * its identity, policies are listed for all groups in one call, instances get a group's tags only if told so, AWS renews
 * instances by itself once it has been asked to, and a
 * deletion by force takes the instances along. Start reading at {@link
 * dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.autoscalinggroup;

import org.jspecify.annotations.NullMarked;
