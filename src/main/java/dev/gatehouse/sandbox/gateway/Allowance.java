package dev.gatehouse.sandbox.gateway;

/**
 * A bucket that AWS gives an account in a Region.
 *
 * @param name tells it from the account's other buckets
 * @param capacity how many tokens it holds
 * @param perSecond how many come back in a second
 */
record Allowance(String name, double capacity, double perSecond) {}
