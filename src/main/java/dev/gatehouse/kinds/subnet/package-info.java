/**
 * Owns the subnet: a block of a VPC's addresses in one Availability Zone. AWS keeps five addresses of it, and associates
 * it with the VPC's main route table and default network ACL until something else is said. Never knows route tables or
 * gateways: whether the internet is reachable is asked of roles. Relied on: CreateSubnet takes no auto-assignment, and
 * ModifySubnetAttribute takes one attribute a call. Start reading at {@link dev.gatehouse.kinds.subnet.SubnetSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.subnet;

import org.jspecify.annotations.NullMarked;
