/**
 * Owns the map of a stack: Region, VPCs, zones as columns, subnets as rows, and what stands in them. Draws what the
 * placements say and knows no kind. Start reading at {@link dev.gatehouse.web.operate.map.Cartographer}.
 */
@NullMarked
package dev.gatehouse.web.operate.map;

import org.jspecify.annotations.NullMarked;
