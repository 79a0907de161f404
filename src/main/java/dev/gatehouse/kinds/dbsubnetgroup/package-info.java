/**
 * Owns the DB subnet group: the subnets among which RDS chooses where databases live. Never places a database itself.
 * Relied on: its name is its id, stored in lower case; DescribeDBSubnetGroups tells no tags, so they are asked for only
 * where they matter. Start reading at {@link dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.dbsubnetgroup;

import org.jspecify.annotations.NullMarked;
