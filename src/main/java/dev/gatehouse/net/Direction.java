package dev.gatehouse.net;

/** Which way traffic goes, seen from what a rule protects. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
