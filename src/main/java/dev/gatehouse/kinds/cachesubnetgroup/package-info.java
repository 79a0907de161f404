/**
 * Owns the cache subnet group: the subnets among which ElastiCache places nodes. Never places a node itself. Relied on:
 * its name is its id, stored in lower case; DescribeCacheSubnetGroups tells no tags, so they are asked for only where they
 * matter. Start reading at {@link dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.cachesubnetgroup;

import org.jspecify.annotations.NullMarked;
