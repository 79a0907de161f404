package dev.gatehouse.sandbox.ec2;

/** The one network ACL of a subnet. */
record NetworkAclAssociationRow(String id, String networkAclId, String subnetId) {}
