package dev.gatehouse.kinds.instance;

import dev.gatehouse.resource.Texts;

/** Whether AWS gives an instance a public IPv4 address of its own pool: another one after each stop. */
public enum PublicAddress {
    /** As the subnet says. */
    AS_SUBNET,
    YES,
    NO;

    String word() {
        return Texts.write(this);
    }
}
