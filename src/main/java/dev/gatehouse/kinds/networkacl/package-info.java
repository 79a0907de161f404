/**
 * Owns the network ACL: a numbered list of entries for each direction that every packet meets which crosses a subnet's
 * border. The lowest number that fits decides; what none fits is denied. It remembers nothing: replies need an entry of
 * their own. Never shows AWS's final entry ({@code *}), IPv6 entries, or which subnets the VPC's default list has, as
 * those are all that no other list has. Relied on: an entry is known by direction and number and replaced in one call; a
 * subnet always has exactly one list, so leaving one means going to the default. Start reading at {@link
 * dev.gatehouse.kinds.networkacl.NetworkAclSpec}, then {@code EntryMoves}.
 */
@NullMarked
package dev.gatehouse.kinds.networkacl;

import org.jspecify.annotations.NullMarked;
