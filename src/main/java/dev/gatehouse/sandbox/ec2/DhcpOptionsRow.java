package dev.gatehouse.sandbox.ec2;

/** A set of DHCP options; only AWS's default set exists, one in each Region of an account. */
record DhcpOptionsRow(String id) {}
