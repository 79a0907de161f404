/**
 * Owns what hosts may do in AWS: an instance profile and the role of the same name that it hands to them, which only EC2
 * may assume. Never writes policies of its own: it attaches managed ones. Relied on: ListInstanceProfiles tells neither
 * tags nor policies; a profile that was just made can be unknown to EC2 for some seconds; a role goes only after its
 * policies are detached and its profile has let go of it. Start reading at
 * {@link dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.instanceprofile;

import org.jspecify.annotations.NullMarked;
