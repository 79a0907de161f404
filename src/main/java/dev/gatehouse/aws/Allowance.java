package dev.gatehouse.aws;

/**
 * How many calls of a sort AWS allows an account in a Region.
 *
 * @param name of the calls that count together
 * @param burst how many at once
 * @param perSecond how many in the long run
 */
record Allowance(String name, double burst, double perSecond) {

    Allowance times(double share) {
        return new Allowance(name, burst * share, perSecond * share);
    }
}
