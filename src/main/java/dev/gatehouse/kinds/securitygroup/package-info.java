/**
 * Owns the security group: what may reach the hosts that bear it, and what they may reach. It only allows, has no order,
 * and remembers: replies pass by themselves. Groups may refer to each other, so references are made after creation and
 * revoked before deletion. Nothing here has IPv6 addresses; rules for them are shown and taken away like others. Relied on: AWS gives each new group one outbound
 * rule for everything, which is a rule like any other here; names are unique in a VPC whatever their case. Start reading
 * at {@link dev.gatehouse.kinds.securitygroup.SecurityGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.securitygroup;

import org.jspecify.annotations.NullMarked;
