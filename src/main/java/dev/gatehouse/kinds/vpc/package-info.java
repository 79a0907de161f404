/**
 * Owns the VPC: an isolated network with one primary IPv4 block. AWS makes a main route table, a default network ACL and
 * a default security group with it, and deletes them with it. Never deletes a VPC that is not ours. Relied on: one DNS
 * attribute per ModifyVpcAttribute call, and DescribeVpcs does not tell them. Start reading at {@link
 * dev.gatehouse.kinds.vpc.VpcSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.vpc;

import org.jspecify.annotations.NullMarked;
