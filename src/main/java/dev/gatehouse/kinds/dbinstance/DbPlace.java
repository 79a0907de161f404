package dev.gatehouse.kinds.dbinstance;

/**
 * An address and where it is.
 *
 * @param subnet as people call it, or its AWS id; empty if nobody knows
 * @param zone empty if nobody knows
 * @param present whether the name answers it now: the primary's; else it was the primary's before
 */
public record DbPlace(String address, String subnet, String zone, boolean present) {

    DbPlace left() {
        return new DbPlace(address, subnet, zone, false);
    }
}
