package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Item;

/**
 * Something that goes.
 *
 * @param note message key of what should be known about it; empty if nothing
 */
public record Going(Item item, String icon, String note) {}
